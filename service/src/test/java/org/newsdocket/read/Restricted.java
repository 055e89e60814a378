package org.newsdocket.read;

/**
 * Records among which some, and some facts of others, are not for the public. Whatever is not says
 * {@link #CANARY}.
 */
final class Restricted {
    static final String CANARY = "canary";

    private Restricted() {}

    static MadeUp records() {
        var records = new MadeUp();
        people(records);
        organizations(records);
        proceedings(records);
        statements(records);
        stories(records);
        return records;
    }

    /** What was to be hidden only later, or to be shown only later. */
    static MadeUp revisions() {
        return new MadeUp()
                .add(
                        """
                        {"id": "act:unnamed", "type": "UNDISCLOSED_PERSON", "ordinal": 9,
                          "disclosure": "COURT_ANONYMIZED",
                          "identity": {"names": [{"text": "Rita Canary", "kind": "PRIMARY"}]}}\
                        """)
                .add(
                        """
                        {"id": "sty:cleared", "slug": "cleared", "headline": "All clear"}\
                        """);
    }

    private static void people(MadeUp records) {
        records.add(
                """
                {"id": "act:open", "type": "PERSON", "knownFrom": "2025-01-01T00:00:00Z",
                  "names": [{"text": "Olga Open", "language": "en", "kind": "PRIMARY"},
                    {"text": "Ольга Открытая", "language": "ru", "kind": "PRIMARY"}],
                  "description": "Known to [[act:withheld|Wanda Canary]] and [[act:masked|Mark Canary]].",
                  "affiliations": [
                    {"key": "staff", "organization": "act:office", "kind": "STAFF",
                      "disputed": true, "conflictsWith": ["clerk", "canary-member"]},
                    {"key": "canary-member", "organization": "act:secret-office", "kind": "MEMBER",
                      "title": "canary title", "disputed": true, "conflictsWith": ["staff"]},
                    {"key": "canary-later", "organization": "act:office", "kind": "HEAD",
                      "title": "canary head", "knownFrom": "2999-01-01T00:00:00Z"}],
                  "occupations": [
                    {"key": "clerk", "title": "clerk", "disputed": true,
                      "conflictsWith": ["staff"]},
                    {"key": "driver", "title": "driver", "disputed": true,
                      "conflictsWith": ["canary-member"]},
                    {"key": "canary-spy", "title": "canary spy", "knownFrom": "2999-01-01T00:00:00Z"}]}\
                """);
        records.add(Newsroom.person("unnamed").replace("\"unnamed\"", "\"Rita Canary\""));
        hidden(records, "withheld", "\"status\": \"WITHHELD\"");
        hidden(records, "canceled", "\"status\": \"CANCELED\"");
        hidden(records, "embargoed", "\"embargoedUntil\": \"2999-01-01T00:00:00Z\"");
        hidden(records, "future", "\"knownFrom\": \"2999-01-01T00:00:00Z\"");
        records.add(
                """
                {"id": "act:masked", "type": "UNDISCLOSED_PERSON", "ordinal": 7,
                  "disclosure": "WITHHELD_BY_EDITOR", "inContextOf": "prc:trial",
                  "identity": {"names": [{"text": "Mark Canary", "language": "en", "kind": "PRIMARY"}],
                    "identifiers": [{"scheme": "passport", "value": "canary-77"}]}}\
                """);
        records.add(
                """
                {"id": "act:pseudonym", "type": "UNDISCLOSED_PERSON", "disclosure": "COURT_ANONYMIZED",
                  "names": [{"text": "Mrs K.", "language": "en", "kind": "PRIMARY"},
                    {"text": "Госпожа К.", "language": "ru", "kind": "PRIMARY"}],
                  "inContextOf": "prc:sealed",
                  "identity": {"names": [{"text": "Karla Canary", "kind": "PRIMARY"}]}}\
                """);
    }

    private static void hidden(MadeUp records, String name, String why) {
        records.add(
                """
                {"id": "act:%s", "type": "PERSON", %s,
                  "names": [{"text": "Canary %s", "kind": "PRIMARY"}],
                  "identifiers": [{"scheme": "passport", "value": "canary-%s"}],
                  "citizenships": ["KG"],
                  "affiliations": [{"key": "canary-job", "organization": "act:office", "kind": "STAFF"}]}\
                """
                        .formatted(name, why, name, name));
    }

    private static void organizations(MadeUp records) {
        records.add(
                """
                {"id": "act:office", "type": "ORGANIZATION", "kind": "STATE_BODY", "country": "KG",
                  "names": [{"text": "Office", "kind": "PRIMARY"}], "parent": "act:secret-office"}\
                """);
        records.add(
                """
                {"id": "act:secret-office", "type": "ORGANIZATION", "kind": "SECURITY_SERVICE",
                  "status": "WITHHELD", "names": [{"text": "Canary Office", "kind": "PRIMARY"}]}\
                """);
        records.add(
                """
                {"id": "act:secret-branch", "type": "ORGANIZATION", "kind": "OTHER", "status": "WITHHELD",
                  "names": [{"text": "Canary Branch", "kind": "PRIMARY"}], "parent": "act:office"}\
                """);
        records.add(
                """
                {"id": "act:court", "type": "COURT", "level": "FIRST_INSTANCE", "country": "KG",
                  "names": [{"text": "Court", "kind": "PRIMARY"}], "appealsTo": "act:secret-court"}\
                """);
        records.add(
                """
                {"id": "act:secret-court", "type": "COURT", "level": "APPEAL", "status": "CANCELED",
                  "names": [{"text": "Canary Court", "kind": "PRIMARY"}]}\
                """);
        records.add(
                """
                {"id": "act:crowd", "type": "GROUP", "names": [{"text": "Crowd", "kind": "PRIMARY"}],
                  "figures": [
                    {"key": "seen", "label": "seen", "operator": "EXACT", "value": 3, "disputed": true,
                      "conflictsWith": ["canary-figure"],
                      "sources": [{"attribution": "[[act:withheld|Wanda Canary]] said so",
                        "statement": "stm:gossip", "story": "sty:spiked", "protected": false}]},
                    {"key": "canary-figure", "label": "canary figure", "operator": "EXACT", "value": 4,
                      "knownFrom": "2999-01-01T00:00:00Z", "disputed": true, "conflictsWith": ["seen"]},
                    {"key": "told", "label": "told", "operator": "ABOUT", "value": 5,
                      "sources": [{"attribution": "somebody", "statement": "stm:public",
                        "url": "https://canary.example/a", "archiveUrl": "https://canary.example/b",
                        "protected": true}]}]}\
                """);
    }

    private static void proceedings(MadeUp records) {
        records.add(
                """
                {"id": "prc:trial", "title": "[[act:withheld|Canary]] and [[act:masked|Mark Canary]]",
                  "kind": "CRIMINAL", "jurisdiction": "KG", "court": "act:court",
                  "investigatedBy": "act:secret-office", "knownFrom": "2025-01-02T00:00:00Z",
                  "parties": [
                    {"actor": "act:open", "role": "DEFENDANT"},
                    {"actor": "act:masked", "role": "DEFENDANT"},
                    {"actor": "act:withheld", "role": "DEFENDANT"},
                    {"actor": "act:canceled", "role": "DEFENDANT"},
                    {"actor": "act:embargoed", "role": "WITNESS"},
                    {"actor": "act:future", "role": "VICTIM"}],
                  "charges": [
                    {"key": "open", "party": "act:open", "disputed": true, "conflictsWith": ["canary-charge"],
                      "provision": {"code": "Criminal Code", "jurisdiction": "KG", "article": "1"},
                      "statusHistory": [{"key": "pending", "status": "CHARGES_PENDING",
                          "sources": [{"attribution": "the court"}]},
                        {"key": "canary-status", "status": "CONVICTED", "knownFrom": "2999-01-01T00:00:00Z",
                          "sources": [{"attribution": "the court"}]}],
                      "sources": [{"attribution": "the court"}]},
                    {"key": "canary-charge", "party": "act:withheld", "disputed": true,
                      "conflictsWith": ["open"],
                      "provision": {"code": "Canary Code", "jurisdiction": "KZ", "article": "666"},
                      "statusHistory": [{"key": "canary-acquitted", "status": "ACQUITTED"}],
                      "sources": [{"attribution": "the court"}]},
                    {"key": "canary-later", "party": "act:open",
                      "provision": {"code": "Canary Code", "jurisdiction": "UZ", "article": "777"},
                      "knownFrom": "2999-01-01T00:00:00Z"}],
                  "events": [
                    {"key": "detained", "type": "DETENTION", "sequence": 1, "occurredOn": "2025-01-03",
                      "parties": ["act:open", "act:withheld"], "by": "act:secret-office",
                      "note": "With [[act:withheld|Wanda Canary]].",
                      "sources": [{"attribution": "the court"}]},
                    {"key": "canary-amnesty", "type": "AMNESTY", "sequence": 2, "occurredOn": "2025-01-04",
                      "parties": ["act:withheld", "act:canceled"], "note": "canary note",
                      "sources": [{"attribution": "the court"}]},
                    {"key": "canary-appeal", "type": "APPEAL_FILED", "sequence": 3, "occurredOn": "2025-01-05",
                      "parties": ["act:open"], "note": "canary appeal",
                      "knownFrom": "2999-01-01T00:00:00Z", "sources": [{"attribution": "the court"}]}],
                  "related": [{"proceeding": "prc:sealed", "relation": "JOINED"}]}\
                """);
        records.add(
                """
                {"id": "prc:sealed", "title": "Canary case", "kind": "CIVIL", "jurisdiction": "KZ",
                  "status": "WITHHELD", "court": "act:court", "investigatedBy": "act:office",
                  "identifiers": [{"scheme": "docket", "value": "canary-1"}],
                  "parties": [{"actor": "act:open", "role": "CLAIMANT"},
                    {"actor": "act:masked", "role": "DEFENDANT"}],
                  "related": [{"proceeding": "prc:trial", "relation": "JOINED"}],
                  "events": [{"key": "canary-event", "type": "CLOSED", "sequence": 1, "parties": []}]}\
                """);
    }

    private static void statements(MadeUp records) {
        records.add(
                """
                {"id": "stm:public", "kind": "QUOTE", "language": null,
                  "text": {"text": "I saw [[act:masked|Mark Canary]], then [[act:open|Olga]] and [[act:withheld|Wanda Canary]].", "language": "en"},
                  "original": {"text": "Я видел [[act:masked|Марка Canary]] и [[act:canceled|Canary]].", "language": "ru"},
                  "speaker": "act:withheld", "onBehalfOf": "act:open",
                  "attribution": "told by [[act:withheld|Wanda Canary]]", "channel": {"kind": "INTERVIEW"},
                  "about": ["act:withheld", "act:open", "prc:sealed", "prc:trial", "sty:spiked"],
                  "inReplyTo": "stm:gossip", "stories": ["sty:spiked", "sty:main"],
                  "saidOn": "2025-01-06"}\
                """
                        .replace("\"language\": null,", ""));
        records.add(
                """
                {"id": "stm:gossip", "kind": "QUOTE", "text": {"text": "canary words"}, "status": "WITHHELD",
                  "speaker": "act:open", "channel": {"kind": "TELEGRAM", "name": "canary channel"},
                  "about": ["act:open", "prc:trial"], "stories": ["sty:main"], "saidOn": "2025-01-07"}\
                """);
    }

    private static void stories(MadeUp records) {
        records.add(
                """
                {"id": "sty:main", "slug": "main", "language": "ru", "section": "law", "urgency": 2,
                  "headline": "Суд: [[act:pseudonym|Карла Canary]], [[act:masked|Марк Canary]]",
                  "summary": "[[act:withheld|Canary]] и [[act:masked|Марк Canary]]",
                  "body": [{"text": "[[act:masked|Марк Canary]] & [[act:open|Ольга]] в [[prc:sealed|деле Canary]].", "language": "ru"}],
                  "publishedAt": "2025-01-08T00:00:00Z",
                  "corrections": [{"kind": "CORRECTION", "text": "Не [[act:canceled|Canary]].", "at": "2025-01-09T00:00:00Z"}],
                  "actors": [
                    {"actor": "act:withheld", "role": "SUBJECT"}, {"actor": "act:open", "role": "SUBJECT"},
                    {"actor": "act:masked", "role": "SUBJECT"}, {"actor": "act:future", "role": "SOURCE"}],
                  "proceedings": ["prc:sealed", "prc:trial"], "related": ["sty:spiked"]}\
                """);
        records.add(
                """
                {"id": "sty:cleared", "slug": "cleared", "headline": "Canary draft",
                  "status": "WITHHELD"}\
                """);
        records.add(
                """
                {"id": "sty:spiked", "slug": "canary-spiked", "headline": "Canary headline",
                  "status": "WITHHELD", "section": "canary-section", "language": "kk",
                  "identifiers": [{"scheme": "wire", "value": "canary-1"}],
                  "subjects": [{"code": "medtop:1", "name": "canary subject"}],
                  "publishedAt": "2025-01-08T00:00:00Z",
                  "actors": [{"actor": "act:open", "role": "MENTIONED"}],
                  "proceedings": ["prc:trial"], "related": ["sty:main"]}\
                """);
    }
}
