package org.newsdocket.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/** The ways to change the records of one noun. */
public interface Verbs {
    /** The input's field that names the record to change. */
    String ID = "id";

    List<Verb> all();

    /**
     * Makes a record of the fields given; usable where no status is.
     *
     * @param fixed what every record made in this way has
     */
    static Verb creating(String name, String result, RecordKind kind, ObjectNode fixed) {
        return new Verb(
                name,
                result,
                Set.of(kind),
                (input, desk) -> {
                    var document = fixed.deepCopy().put("status", "USABLE");
                    merge(input, document);
                    return desk.create(document);
                });
    }

    /**
     * Replaces the fields given; those not given stay, those given as null are cleared.
     *
     * @param type of the records that it revises
     */
    static Verb revising(
            String name, String result, RecordKind kind, Class<? extends Record> type) {
        return new Verb(
                name,
                result,
                Set.of(kind),
                (input, desk) ->
                        desk.revise(
                                type,
                                ChangeKind.REVISED,
                                document -> desk.replace(input, document, type)));
    }

    /** Sets what is given and takes away what is given as null. */
    static void merge(ObjectNode input, ObjectNode document) {
        input.forEachEntry((field, value) -> {
            if (value.isNull()) {
                document.remove(field);
            } else {
                document.set(field, value);
            }
        });
    }

    /** The id alone, for those who need not know the document. */
    static Optional<RecordId> id(ObjectNode input) {
        return RecordId.parse(input.path(ID).asString(""));
    }
}
