package org.newsdocket.editing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/** Where one change is made, and what stands in its way is told. */
public final class Desk {
    private static final String EXPECTED = "expectedRevision";

    private final Worktop top;
    private final String where;
    private final Verb verb;
    private final @Nullable RecordId id;
    private final @Nullable Integer expectedRevision;

    /**
     * @param where the argument that holds the input, e.g. {@code input}
     * @param input loses what names the record and its revision
     */
    Desk(Worktop top, String where, Verb verb, ObjectNode input) {
        this.top = top;
        this.where = where;
        this.verb = verb;
        this.id = Verbs.id(input).orElse(null);
        this.expectedRevision = input.has(EXPECTED) ? input.path(EXPECTED).asInt() : null;
        if (id == null && input.hasNonNull(Verbs.ID)) {
            refuse(
                    ProblemCode.INVALID_ID,
                    Verbs.ID,
                    "this is no id such as act_01jsk7gfe0q8z5m2v9c4t1x6bn");
        }
        input.remove(Verbs.ID);
        input.remove(EXPECTED);
    }

    /** The moment at which the change is made. */
    public Instant now() {
        return top.now();
    }

    /** Tells what is wrong with a field of the input; nothing will be recorded then. */
    public void refuse(ProblemCode code, String field, String message) {
        top.refuse(Problem.of(code, field.isEmpty() ? where : where + "." + field, message));
    }

    /** Puts a new record on the desk; under the id that was given, or a new one. */
    public Optional<RecordId> create(ObjectNode document) {
        var made = id == null ? top.newId(verb.kinds().iterator().next()) : id;
        if (isOfAnotherKind(made)) {
            return Optional.empty();
        }
        var there = top.find(made);
        if (there.isPresent()) {
            top.refuse(top.conflict(where + "." + Verbs.ID, there.get(), 0));
            return Optional.empty();
        }
        top.put(made, document, where);
        return Optional.of(made);
    }

    /**
     * Changes the document of the record that the input names; empty where there is none of this
     * type, or it was revised since.
     */
    public Optional<RecordId> revise(
            Class<? extends Record> type, ChangeKind change, Consumer<ObjectNode> revision) {
        var opened = id == null ? Optional.<Worktop.Work>empty() : open(id, type);
        return opened.map(work -> {
            revision.accept(work.document());
            top.changed(work.id(), change, where);
            return work.id();
        });
    }

    private Optional<Worktop.Work> open(RecordId id, Class<? extends Record> type) {
        if (isOfAnotherKind(id)) {
            return Optional.empty();
        }
        var found = top.find(id);
        if (found.isEmpty()) {
            refuse(ProblemCode.NOT_FOUND, Verbs.ID, "nothing is named by '" + id + "'");
            return Optional.empty();
        }
        var work = found.get();
        if (expectedRevision != null && expectedRevision != work.revision()) {
            top.refuse(top.conflict(where + "." + EXPECTED, work, expectedRevision));
            return Optional.empty();
        }
        if (!RecordForm.isOf(type, work.document())) {
            refuse(ProblemCode.WRONG_KIND, Verbs.ID, "'" + id + "' is no " + type.getSimpleName());
            return Optional.empty();
        }
        return found;
    }

    private boolean isOfAnotherKind(RecordId named) {
        boolean isOther = !verb.kinds().contains(named.kind());
        if (isOther) {
            var prefixes = verb.kinds().stream().map(kind -> kind.prefix() + "_").sorted().toList();
            refuse(
                    ProblemCode.WRONG_KIND,
                    Verbs.ID,
                    "'" + named + "' does not start with " + String.join(" or ", prefixes));
        }
        return isOther;
    }

    /**
     * Tells which field of the input a part of the record comes from, so that what is wrong with it
     * is told there.
     *
     * @param path within the record, e.g. {@code events[3]}
     */
    public void locate(String path, String field) {
        if (id != null) {
            top.find(id).ifPresent(work -> work.locate(path, where + "." + field));
        }
    }

    /** Replaces fields as {@link Verbs#merge} does, but for those that a record must have. */
    public void replace(ObjectNode input, ObjectNode document, Class<? extends Record> type) {
        var wanted = input.deepCopy();
        for (var field : RecordForm.required(type)) {
            if (wanted.path(field).isNull()) {
                wanted.remove(field);
                refuse(ProblemCode.REQUIRED, field, "it can be replaced but not cleared");
            }
        }
        Verbs.merge(wanted, document);
        wanted.propertyNames().forEach(field -> locate(field, field));
    }
}
