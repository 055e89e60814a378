package org.newsdocket.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.newsdocket.Sample;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restriction.Kind;

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

    /**
     * The same under one restriction more.
     *
     * @param moments {@code from} and {@code until}, where there are such
     * @param fields all where none is named
     */
    static Draft restricted(Draft draft, Kind kind, Map<String, String> moments, String... fields) {
        var all = draft.document().withArray(Restriction.LIST);
        var added = all.addObject().put("number", all.size()).put("kind", kind.name());
        moments.forEach((name, moment) -> added.putPOJO(name, Instant.parse(moment)));
        if (fields.length > 0) {
            List.of(fields).forEach(added.putArray("fields")::add);
        }
        return draft;
    }

    /** All that is left of one. */
    static Draft erased(int number, int expectedRevision) {
        var document = RecordFormat.parse("{\"status\": \"ERASED\"}");
        document.put("id", actor(number).value());
        return new Draft(actor(number), expectedRevision, document);
    }
}
