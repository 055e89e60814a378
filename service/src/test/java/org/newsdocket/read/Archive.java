package org.newsdocket.read;

/** As many records of each kind as asked for, each alike to few others. */
final class Archive {
    private static final int LIKE = 40;

    private final int size;

    private Archive(int size) {
        this.size = size;
    }

    static MadeUp of(int size) {
        var archive = new Archive(size);
        var records = new MadeUp();
        for (int i = 0; i < size; i++) {
            records.add(archive.actor(i));
            records.add(archive.proceeding(i));
            records.add(archive.statement(i));
            records.add(archive.story(i));
        }
        return records;
    }

    /** Every fourth is an organization, every fourth a court, the others are people. */
    private String actor(int i) {
        return switch (i % 4) {
            case 0 ->
                    """
                    {"id": "act:a-%d", "type": "ORGANIZATION", "kind": "%s", "country": "%s",
                      "names": [{"text": "Office %d", "kind": "PRIMARY"}], "parent": "act:a-%d"}\
                    """
                            .formatted(
                                    i, i % 80 == 0 ? "NGO" : "OTHER", country(i), i, i / 160 * 4);
            case 1 ->
                    """
                    {"id": "act:a-%d", "type": "COURT", "level": "%s", "country": "%s",
                      "names": [{"text": "Court %d", "kind": "PRIMARY"}]}\
                    """
                            .formatted(i, i % 81 == 0 ? "SUPREME" : "OTHER", country(i), i);
            default -> person(i);
        };
    }

    private String person(int i) {
        return """
        {"id": "act:a-%d", "type": "PERSON", "citizenships": ["%s"], %s
          "names": [{"text": "Person %d", "kind": "PRIMARY"}],
          "identifiers": [{"scheme": "press", "value": "%d"}],
          "affiliations": [{"key": "a", "organization": "act:a-%d", "kind": "STAFF", "disputed": %s}]}\
        """
                .formatted(
                        i,
                        country(i),
                        i % LIKE == 2 ? "\"knownFrom\": \"2999-01-01T00:00:00Z\"," : "",
                        i,
                        i,
                        i / LIKE * 4,
                        i % LIKE == 3);
    }

    private String proceeding(int i) {
        return """
        {"id": "prc:p-%d", "title": "Case %d", "kind": "%s", "jurisdiction": "%s",
          "knownFrom": "%s", "court": "act:a-%d", "investigatedBy": "act:a-%d",
          "identifiers": [{"scheme": "docket", "value": "%d"}],
          "parties": [{"actor": "act:a-%d", "role": "%s"}, {"actor": "act:a-%d", "role": "DEFENDANT"}],
          "charges": [%s],
          "events": [{"key": "e", "type": "%s", "sequence": 1, "occurredOn": "%s",
            "parties": ["act:a-%d"], "sources": [{"attribution": "x"}]}]}\
        """
                .formatted(
                        i,
                        i,
                        i % LIKE == 0 ? "CIVIL" : "CRIMINAL",
                        country(i),
                        moment(i),
                        i / LIKE * 4 + 1,
                        i / LIKE * 4,
                        i,
                        someone(i),
                        i % LIKE == 1 ? "WITNESS" : "COUNSEL",
                        someone(i + 4),
                        charge(i),
                        i % LIKE == 4 ? "CLOSED" : "HEARING",
                        moment(i).substring(0, 10),
                        someone(i + 4));
    }

    private String charge(int i) {
        return """
        {"key": "c", "party": "act:a-%d", "disputed": %s, "sources": [{"attribution": "x"}],
          "provision": {"code": "Code %d", "jurisdiction": "%s", "article": "%d", "part": "%d"},
          "statusHistory": [{"key": "s", "status": "%s", "sources": [{"attribution": "x"}]}]}\
        """
                .formatted(
                        someone(i + 4),
                        i % LIKE == 2,
                        i % LIKE,
                        country(i),
                        i % 200,
                        i % 7,
                        i % LIKE == 3 ? "ACQUITTED" : "CHARGES_PENDING");
    }

    private String statement(int i) {
        return """
        {"id": "stm:s-%d", "kind": "%s", "text": {"text": "Words %d"}, "speaker": "act:a-%d",
          "onBehalfOf": "act:a-%d", "channel": {"kind": "%s"}, "saidOn": "%s",
          "about": ["prc:p-%d"], "stories": ["sty:t-%d"], %s
          "figures": [{"key": "f", "label": "l", "operator": "UNKNOWN", "disputed": %s}]}\
        """
                .formatted(
                        i,
                        i % LIKE == 0 ? "NOTICE" : "QUOTE",
                        i,
                        someone(i),
                        i / LIKE * 4,
                        i % LIKE == 1 ? "TELEGRAM" : "WEBSITE",
                        moment(i).substring(0, 10),
                        i,
                        i / 5,
                        i % LIKE == 2 ? "\"retractedAt\": \"2025-01-01T00:00:00Z\"," : "",
                        i % LIKE == 3);
    }

    private String story(int i) {
        return """
        {"id": "sty:t-%d", "slug": "t-%d", "headline": "Story %d", "section": "section %d",
          "identifiers": [{"scheme": "wire", "value": "%d"}],
          "language": "%s", "subjects": [{"code": "medtop:%d"}], "urgency": %d, "publishedAt": "%s",
          "actors": [{"actor": "act:a-%d", "role": "SUBJECT"}], "proceedings": ["prc:p-%d"]}\
        """
                .formatted(
                        i,
                        i,
                        i,
                        i % LIKE,
                        i,
                        i % LIKE == 0 ? "ky" : "en",
                        i % LIKE,
                        i % LIKE == 0 ? 1 : 5,
                        moment(i),
                        someone(i),
                        i);
    }

    /** A person; the same one for four records in a row. */
    private int someone(int i) {
        return (i / 4 * 4 + 3) % size;
    }

    private static String country(int i) {
        return "" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26);
    }

    private static String moment(int i) {
        return "20%02d-%02d-%02dT00:00:00Z"
                .formatted(10 + i % 15, 1 + i / 15 % 12, 1 + i / 180 % 28);
    }
}
