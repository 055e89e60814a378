package org.newsdocket.ledger;

import java.time.Instant;
import java.util.List;
import org.newsdocket.Sample;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;

/** Records to append. */
final class Drafts {
    private Drafts() {}

    /** All records of the sample, as new ones. */
    static List<Draft> sample() {
        return Sample.records().stream()
                .map(record -> {
                    var document = RecordFormat.document(record);
                    document.remove(List.of("revision", "recordedAt"));
                    return new Draft(record.id(), 0, document);
                })
                .toList();
    }

    static RecordId actor(int number) {
        return new RecordId("act_%026d".formatted(number));
    }

    /** A person with a description. */
    static Draft person(int number, int expectedRevision, String description) {
        var document =
                RecordFormat.parse(
                        """
                        {"type": "PERSON", "status": "USABLE", "names": [{"text": "A name", "kind": "PRIMARY"}]}
                        """);
        document.put("id", actor(number).value()).put("description", description);
        return new Draft(actor(number), expectedRevision, document);
    }

    /** A person of whom the public may not know. */
    static Draft withheld(int number, int expectedRevision) {
        var person = person(number, expectedRevision, "withheld");
        person.document().put("status", "WITHHELD");
        return person;
    }

    /** One of whom the public may not know before the moment. */
    static Draft embargoed(int number, int expectedRevision, String description, String until) {
        var person = person(number, expectedRevision, description);
        person.document().putPOJO("embargoedUntil", Instant.parse(until));
        return person;
    }

    /** All that is left of one. */
    static Draft erased(int number, int expectedRevision) {
        var document = RecordFormat.parse("{\"status\": \"ERASED\"}");
        document.put("id", actor(number).value());
        return new Draft(actor(number), expectedRevision, document);
    }
}
