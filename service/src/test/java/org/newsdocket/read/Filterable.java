package org.newsdocket.read;

/** A small record in which each filter tells some from others. */
final class Filterable {
    private Filterable() {}

    static MadeUp records() {
        var records = new MadeUp();
        actors(records);
        proceedings(records);
        statements(records);
        stories(records);
        return records;
    }

    private static void actors(MadeUp records) {
        records.add(
                """
                {"id": "act:anna", "type": "PERSON", "citizenships": ["KG", "RU"],
                  "knownFrom": "2025-01-01T00:00:00Z",
                  "names": [{"text": "anna", "kind": "PRIMARY"}, {"text": "Анна", "kind": "ALIAS"}],
                  "identifiers": [{"scheme": "wikidata", "value": "Q1"}, {"scheme": "press", "value": "7"}],
                  "affiliations": [{"key": "a", "organization": "act:guild", "kind": "STAFF"}]}\
                """);
        records.add(
                """
                {"id": "act:boris", "type": "PERSON", "citizenships": ["KG"],
                  "knownFrom": "2025-01-04T00:00:00Z",
                  "names": [{"text": "Boris", "kind": "PRIMARY"}],
                  "identifiers": [{"scheme": "press", "value": "Q1"}],
                  "affiliations": [
                    {"key": "a", "organization": "act:guild", "kind": "HEAD", "disputed": true,
                      "conflictsWith": ["b"]},
                    {"key": "b", "organization": "act:police", "kind": "STAFF", "disputed": true,
                      "conflictsWith": ["a"]}]}\
                """);
        records.add(
                """
                {"id": "act:nobody", "type": "UNDISCLOSED_PERSON", "disclosure": "NOT_REPORTED",
                  "knownFrom": "2025-01-03T00:00:00Z"}\
                """);
        records.add(
                """
                {"id": "act:guild", "type": "ORGANIZATION", "kind": "NGO", "country": "KG",
                  "knownFrom": "2025-01-02T00:00:00Z", "parent": "act:police",
                  "names": [{"text": "Guild", "kind": "PRIMARY"}]}\
                """);
        records.add(
                """
                {"id": "act:police", "type": "ORGANIZATION", "kind": "STATE_BODY", "country": "KZ",
                  "knownFrom": "2025-01-06T00:00:00Z",
                  "names": [{"text": "police", "kind": "PRIMARY"}]}\
                """);
        records.add(
                """
                {"id": "act:court", "type": "COURT", "level": "SUPREME", "country": "KG",
                  "knownFrom": "2025-01-05T00:00:00Z",
                  "names": [{"text": "Court", "kind": "PRIMARY"}]}\
                """);
        records.add(
                """
                {"id": "act:crowd", "type": "GROUP", "knownFrom": "2025-01-07T00:00:00Z",
                  "names": [{"text": "Crowd", "kind": "PRIMARY"}]}\
                """);
    }

    private static void proceedings(MadeUp records) {
        records.add(
                """
                {"id": "prc:theft", "title": "Theft", "kind": "CRIMINAL", "jurisdiction": "KG",
                  "knownFrom": "2025-02-01T00:00:00Z", "court": "act:court", "investigatedBy": "act:police",
                  "identifiers": [{"scheme": "docket", "value": "1/25"}],
                  "parties": [{"actor": "act:anna", "role": "DEFENDANT"},
                    {"actor": "act:boris", "role": "VICTIM"}],
                  "charges": [
                    {"key": "c1", "party": "act:anna", "sources": [{"attribution": "court"}],
                      "provision": {"code": "Criminal Code", "jurisdiction": "KG", "article": "200", "part": "1"},
                      "statusHistory": [
                        {"key": "s1", "status": "CHARGES_PENDING", "sources": [{"attribution": "court"}]},
                        {"key": "s2", "status": "CONVICTED", "sources": [{"attribution": "court"}]}]},
                    {"key": "c2", "party": "act:anna", "sources": [{"attribution": "court"}],
                      "provision": {"code": "Old Code", "jurisdiction": "KG", "article": "10", "part": "2"},
                      "statusHistory": [
                        {"key": "s3", "status": "CHARGES_DROPPED", "sources": [{"attribution": "court"}]}]}],
                  "events": [
                    {"key": "e1", "type": "DETENTION", "sequence": 1, "occurredOn": "2025-02-10",
                      "parties": ["act:anna"], "sources": [{"attribution": "court"}]},
                    {"key": "e2", "type": "CONVICTION", "sequence": 2, "occurredOn": "2025-03-10",
                      "parties": ["act:anna"], "sources": [{"attribution": "court"}]}]}\
                """);
        records.add(
                """
                {"id": "prc:slander", "title": "Slander", "kind": "CIVIL", "jurisdiction": "KZ",
                  "knownFrom": "2025-02-02T00:00:00Z",
                  "parties": [{"actor": "act:boris", "role": "DEFENDANT"},
                    {"actor": "act:anna", "role": "CLAIMANT"}],
                  "charges": [
                    {"key": "c1", "party": "act:boris", "disputed": true, "conflictsWith": ["c2"],
                      "sources": [{"attribution": "court"}],
                      "provision": {"code": "Criminal Code", "jurisdiction": "KZ", "article": "10", "part": "1"},
                      "statusHistory": [
                        {"key": "s1", "status": "CHARGES_PENDING", "sources": [{"attribution": "court"}]}]},
                    {"key": "c2", "party": "act:boris", "disputed": true, "conflictsWith": ["c1"],
                      "sources": [{"attribution": "court"}],
                      "provision": {"code": "Criminal Code", "jurisdiction": "KZ", "article": "11"}}],
                  "events": [
                    {"key": "e1", "type": "DETENTION", "sequence": 1, "occurredOn": "2025-03",
                      "parties": ["act:boris"], "sources": [{"attribution": "court"}]},
                    {"key": "e2", "type": "HEARING", "sequence": 2, "occurredOn": "2025-02-10", "parties": []}]}\
                """);
        records.add(
                """
                {"id": "prc:fine", "title": "Fine", "kind": "ADMINISTRATIVE", "jurisdiction": "KG",
                  "knownFrom": "2025-02-02T00:00:00Z", "court": "act:court",
                  "identifiers": [{"scheme": "ecli", "value": "1/25"}],
                  "events": [
                    {"key": "e1", "type": "CLOSED", "sequence": 1, "parties": []},
                    {"key": "e2", "type": "PROBATION", "sequence": 2, "occurredOn": "2025-05/..", "parties": []},
                    {"key": "e3", "type": "ARREST", "sequence": 3, "occurredOn": "../2024", "parties": []}]}\
                """);
    }

    private static void statements(MadeUp records) {
        records.add(
                """
                {"id": "stm:quote", "kind": "QUOTE", "text": {"text": "One"}, "speaker": "act:anna",
                  "onBehalfOf": "act:guild", "channel": {"kind": "TELEGRAM"}, "saidOn": "2025-03-10",
                  "about": ["prc:theft", "act:boris"], "stories": ["sty:one", "sty:two"]}\
                """);
        records.add(
                """
                {"id": "stm:notice", "kind": "NOTICE", "text": {"text": "Two"}, "speaker": "act:guild",
                  "channel": {"kind": "WEBSITE"}, "saidOn": "2025-03", "inReplyTo": "stm:quote",
                  "about": ["stm:quote", "prc:theft"], "stories": ["sty:one"],
                  "retractedAt": "2025-04-01T00:00:00Z"}\
                """);
        records.add(
                """
                {"id": "stm:list", "kind": "PUBLICATION", "text": {"text": "Three"}, "speaker": "act:boris",
                  "channel": {"kind": "TELEGRAM"}, "publishedAt": "2025-03-12T23:30:00Z",
                  "about": ["sty:one"], "stories": ["sty:three"],
                  "figures": [
                    {"key": "f1", "label": "dead", "operator": "EXACT", "value": 1, "disputed": true,
                      "conflictsWith": ["f2"]},
                    {"key": "f2", "label": "dead", "operator": "EXACT", "value": 2, "disputed": true,
                      "conflictsWith": ["f1"]}]}\
                """);
        records.add(
                """
                {"id": "stm:undated", "kind": "NO_COMMENT", "text": {"text": "Four"},
                  "channel": {"kind": "UNKNOWN"}, "knownFrom": "2025-01-01T00:00:00Z"}\
                """);
    }

    private static void stories(MadeUp records) {
        records.add(
                """
                {"id": "sty:one", "slug": "one", "identifiers": [{"scheme": "wire", "value": "W1"}, {"scheme": "press", "value": "7"}],
                  "headline": "One", "section": "law", "language": "en",
                  "subjects": [{"code": "medtop:1"}, {"code": "medtop:2"}], "urgency": 3,
                  "publishedAt": "2025-04-01T00:00:00Z", "updatedAt": "2025-04-09T00:00:00Z",
                  "actors": [{"actor": "act:anna", "role": "SUBJECT"},
                    {"actor": "act:boris", "role": "SPEAKER"}, {"actor": "act:anna", "role": "SOURCE"}],
                  "proceedings": ["prc:theft", "prc:slander"], "related": ["sty:two"]}\
                """);
        records.add(
                """
                {"id": "sty:two", "slug": "two", "identifiers": [{"scheme": "press", "value": "W1"}],
                  "headline": "Two", "section": "law", "language": "en-GB",
                  "subjects": [{"code": "medtop:1"}], "urgency": 1,
                  "publishedAt": "2025-04-02T00:00:00Z",
                  "actors": [{"actor": "act:boris", "role": "SUBJECT"}, {"actor": "act:court", "role": "COURT"}],
                  "proceedings": ["prc:theft"]}\
                """);
        records.add(
                """
                {"id": "sty:three", "slug": "three", "headline": "Three", "section": "sport",
                  "language": "ru", "urgency": 3, "publishedAt": "2025-04-03T00:00:00Z"}\
                """);
        records.add(
                """
                {"id": "sty:draft", "slug": "draft", "headline": "Four", "knownFrom": "2025-01-01T00:00:00Z"}\
                """);
    }
}
