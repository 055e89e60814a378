package org.newsdocket.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.springframework.stereotype.Component;

/** The one way to write. */
@Component
public class Ledger {
    /**
     * In bytes of its canonical JSON. As BSON, with all that is kept of it in a projection, that is
     * always below the 16 MB of a document in the store.
     */
    public static final int LARGEST_RECORD = 1 << 20;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final Entries entries;
    private final Projections projections;
    private final Clock clock;

    /**
     * Spares the threads of one process the race that those of several settle by the unique
     * sequence.
     */
    private final ReentrantLock appending = new ReentrantLock();

    /** All changesets up to this one are known to be projected. */
    private volatile long projected;

    Ledger(Entries entries, Projections projections, Clock clock) {
        this.entries = entries;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Records all drafts at once or none, and projects them, so that the caller reads what it
     * wrote.
     *
     * @param by who is answerable for the change
     * @throws ProblemException with {@code STALE_REVISION} where a record was revised since the
     *     draft's; with {@code TOO_LARGE} where a record, or all of them together, are above what
     *     is recorded at once
     */
    public Changeset append(List<Draft> drafts, String by, @Nullable String note) {
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("a changeset without items");
        }
        var changeset = insert(drafts, by, note);
        projections.project(changeset);
        if (projections.advance(changeset.sequence())) {
            projected = changeset.sequence();
        }
        return changeset;
    }

    /**
     * Projects whatever is in the ledger and not projected yet, by whomever it was written. Returns
     * how many changesets.
     */
    public int catchUp() {
        int done = 0;
        for (var batch = unprojected(); !batch.isEmpty(); batch = unprojected()) {
            for (var changeset : batch) {
                projections.project(changeset);
                projections.advance(changeset.sequence());
                projected = changeset.sequence();
                done++;
            }
        }
        return done;
    }

    /**
     * Makes the store ready to be written to and read from; waits until all that it holds can be
     * read.
     */
    public void start() {
        projections.prepare();
        projected = projections.position();
        catchUp();
    }

    /** Those of the records that were ever recorded. */
    public Set<RecordId> known(Set<RecordId> ids) {
        return ids.isEmpty() ? Set.of() : entries.revisions(ids).keySet();
    }

    /**
     * Walks the whole chain and names the first changeset that does not fit; empty where all do.
     * That the last ones were cut off is told by how far the projections once were.
     */
    public Optional<Fault> verify() {
        long last = projections.position();
        long sequence = 1;
        var previous = Chain.GENESIS;
        for (var kept : Walk.kept(entries)) {
            var faults = Chain.faults(kept, sequence, previous);
            if (!faults.isEmpty() || kept.changeset() == null) {
                return Optional.of(new Fault(sequence, List.copyOf(faults)));
            }
            sequence++;
            previous = kept.changeset().hash();
        }
        return last < sequence
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                sequence, List.of("it is missing, and so are all up to " + last)));
    }

    /** Makes the projections anew from the first changeset on, while they serve. */
    public void rebuild() {
        projections.rebuild(Walk.changesets(entries));
        projected = projections.position();
        catchUp();
    }

    /** Where a chain breaks, and how. */
    public record Fault(long sequence, List<String> reasons) {}

    private List<Changeset> unprojected() {
        return entries.from(projected + 1, Walk.BATCH);
    }

    private Changeset insert(List<Draft> drafts, String by, @Nullable String note) {
        appending.lock();
        try {
            while (true) {
                refuseStale(drafts);
                var changeset = following(entries.head(), drafts, by, note);
                try {
                    entries.insert(changeset);
                    return changeset;
                } catch (Entries.TooLargeException e) {
                    throw tooLarge(drafts.size() + " records", e.getMessage());
                } catch (Entries.TakenException e) {
                    LockSupport.parkNanos(
                            ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
                }
            }
        } finally {
            appending.unlock();
        }
    }

    private void refuseStale(List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
        var revisions = entries.revisions(ids);
        for (var draft : drafts) {
            int current = revisions.getOrDefault(draft.id(), 0);
            if (current != draft.expectedRevision()) {
                throw new ProblemException(
                        ProblemCode.STALE_REVISION,
                        draft.id().value(),
                        draft.id()
                                + " is at revision "
                                + current
                                + ", not "
                                + draft.expectedRevision());
            }
        }
    }

    private Changeset following(
            Optional<Changeset> head, List<Draft> drafts, String by, @Nullable String note) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var at = head.map(Changeset::at).filter(before -> before.isAfter(now)).orElse(now);
        var previous = head.map(Changeset::hash).orElse(Chain.GENESIS);
        long sequence = head.map(Changeset::sequence).orElse(0L) + 1;
        return Chain.sealed(new Changeset(sequence, at, by, note, items(drafts), previous, ""));
    }

    private static List<Item> items(List<Draft> drafts) {
        var items = new ArrayList<Item>();
        var seen = new HashSet<RecordId>();
        for (var draft : drafts) {
            if (!seen.add(draft.id())) {
                throw new IllegalArgumentException(draft.id() + " stands twice in one changeset");
            }
            items.add(item(draft));
        }
        return items;
    }

    private static Item item(Draft draft) {
        int size = RecordFormat.canonical(draft.document()).length;
        if (size > LARGEST_RECORD) {
            throw tooLarge(draft.id().value(), size + " bytes; the limit is " + LARGEST_RECORD);
        }
        var salt = Chain.salt();
        return new Item(
                draft.id(),
                draft.expectedRevision() + 1,
                draft.expectedRevision() == 0 ? ChangeKind.CREATED : ChangeKind.REVISED,
                draft.document(),
                salt,
                Chain.digest(salt, draft.document()));
    }

    private static ProblemException tooLarge(String what, @Nullable String size) {
        return new ProblemException(
                ProblemCode.TOO_LARGE, what, what + " cannot be recorded at once: " + size);
    }
}
