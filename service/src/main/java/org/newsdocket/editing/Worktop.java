package org.newsdocket.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Originals.Original;
import org.newsdocket.problem.Problem;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/** The records of one commit while they are changed: each once, however many changes concern it. */
final class Worktop {
    private final Ledger ledger;
    private final Instant now;
    private final Map<RecordId, Work> works = new LinkedHashMap<>();
    private final Set<Work> touched = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Worktop(Map<RecordId, Original> originals, Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
        originals.forEach((id, original) ->
                works.put(id, new Work(id, original.revision(), original.document())));
    }

    Instant now() {
        return now;
    }

    /** One record at work. */
    static final class Work {
        private final RecordId id;
        private final int revision;
        private final ObjectNode before;
        private final ObjectNode document;
        private final LinkedHashMap<String, String> places = new LinkedHashMap<>();
        private ChangeKind change = ChangeKind.CREATED;
        private String where = "";

        Work(RecordId id, int revision, ObjectNode document) {
            this.id = id;
            this.revision = revision;
            this.before = document.deepCopy();
            this.document = document;
        }

        RecordId id() {
            return id;
        }

        /** 0 where it is new. */
        int revision() {
            return revision;
        }

        ObjectNode document() {
            return document;
        }

        /** As it stands in the record; a copy. */
        ObjectNode before() {
            return before.deepCopy();
        }

        /** What is told later is what holds, and what is within another comes first. */
        void locate(String path, String place) {
            places.putFirst(path, place);
        }

        private static boolean isWithin(String whole, String path) {
            return path.startsWith(whole)
                    && (path.length() == whole.length()
                            || ".[".indexOf(path.charAt(whole.length())) >= 0);
        }

        /** The place in what was asked for that a path of the record comes from. */
        String place(String path) {
            for (var known : places.entrySet()) {
                if (isWithin(known.getKey(), path)) {
                    return known.getValue() + path.substring(known.getKey().length());
                }
            }
            return path.isEmpty() ? where : where + "." + path;
        }
    }

    Optional<Work> find(RecordId id) {
        return Optional.ofNullable(works.get(id));
    }

    RecordId newId(RecordKind kind) {
        return RecordId.random(kind, now);
    }

    void put(RecordId id, ObjectNode document, String where) {
        works.put(id, new Work(id, 0, document));
        changed(id, ChangeKind.CREATED, where);
    }

    /** Of several changes to one record, the gravest is told; a new one stays new. */
    void changed(RecordId id, ChangeKind change, String where) {
        var work = Objects.requireNonNull(works.get(id));
        touched.add(work);
        boolean isNew = work.revision == 0;
        boolean isGraver = work.where.isEmpty() || change.compareTo(work.change) > 0;
        work.change = isNew ? ChangeKind.CREATED : isGraver ? change : work.change;
        work.where = work.where.isEmpty() ? where : work.where;
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    Problem conflict(String where, Work work, int expected) {
        return ledger.conflict(where, work.id(), work.revision(), expected);
    }

    List<Problem> problems() {
        return problems;
    }

    /** What was changed, or made, in the order of the changes. */
    List<Work> changed() {
        return List.copyOf(touched);
    }

    /**
     * The draft of a work, of which the document to record is given; empty where it says nothing
     * new.
     */
    static Optional<Draft> draft(Work work, ObjectNode document) {
        var before = work.before.deepCopy();
        before.remove(Verbs.ID);
        var after = document.deepCopy();
        after.remove(Verbs.ID);
        if (work.revision > 0 && RecordFormat.isSame(before, after)) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        work.id,
                        work.revision,
                        Visibility.change(work.change, before, after),
                        document));
    }
}
