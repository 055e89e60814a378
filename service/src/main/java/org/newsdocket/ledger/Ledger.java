package org.newsdocket.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Changeset.Request;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.problem.Problem.RevisionConflict;
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
     * sequence, and projects in order.
     */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile LedgerPosition position = LedgerPosition.START;

    Ledger(Entries entries, Projections projections, Clock clock) {
        this.entries = entries;
        this.projections = projections;
        this.clock = clock;
    }

    /** Up to where everything recorded can be read; what another instance just wrote may be too. */
    public LedgerPosition position() {
        return position;
    }

    /**
     * Records all drafts at once or none, and projects them, so that the caller reads what it
     * wrote.
     *
     * @param by who is answerable for the change
     * @throws ProblemException as {@link #append(Proposal)}
     */
    public Changeset append(List<Draft> drafts, String by, @Nullable String note) {
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("a changeset without items");
        }
        return append(new Proposal(by, note, null, () -> drafts)).orElseThrow();
    }

    /**
     * Records what is proposed, all of it at once or nothing, and projects it, so that the caller
     * reads what it wrote. A request that was recorded before is answered with what it led to then.
     * Empty where the proposal has nothing to record.
     *
     * @throws ProblemException with {@code STALE_REVISION} for each record that was revised since
     *     its draft's; with {@code TOO_LARGE} where a record, or all of them together, are above
     *     what is recorded at once; with {@code IDEMPOTENCY_KEY_REUSED} where the key of the
     *     request names another one; and with whatever the proposal itself refuses
     */
    public Optional<Changeset> append(Proposal proposal) {
        writing.lock();
        try {
            while (true) {
                catchUp();
                var repeated = recorded(proposal.request());
                if (repeated.isPresent()) {
                    return repeated;
                }
                var drafts = proposal.drafts().get();
                if (drafts.isEmpty()) {
                    return Optional.empty();
                }
                refuseStale(drafts);
                var appended = insert(drafts, proposal);
                if (appended.isPresent()) {
                    project(appended.get());
                    return appended;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * Projects whatever is in the ledger and not projected yet, by whomever it was written. Returns
     * how many changesets.
     */
    public int catchUp() {
        writing.lock();
        try {
            int done = 0;
            for (var batch = unprojected(); !batch.isEmpty(); batch = unprojected()) {
                batch.forEach(this::project);
                done += batch.size();
            }
            return done;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes the store ready to be written to and read from; waits until all that it holds can be
     * read.
     */
    public void start() {
        projections.prepare();
        position = projected();
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
        catchUp();
    }

    /** Where a chain breaks, and how. */
    public record Fault(long sequence, List<String> reasons) {}

    private LedgerPosition projected() {
        long sequence = projections.position();
        if (sequence == 0) {
            return LedgerPosition.START;
        }
        return entries.from(sequence, 1).stream()
                .findFirst()
                .map(LedgerPosition::of)
                .orElse(new LedgerPosition(sequence, Instant.EPOCH));
    }

    private List<Changeset> unprojected() {
        return entries.from(position.sequence() + 1, Walk.BATCH);
    }

    private void project(Changeset changeset) {
        projections.project(changeset);
        projections.advance(changeset.sequence());
        position = LedgerPosition.of(changeset);
    }

    private Optional<Changeset> recorded(@Nullable Request request) {
        var recorded =
                request == null ? Optional.<Changeset>empty() : entries.requested(request.key());
        if (recorded.isPresent() && !Objects.equals(recorded.get().request(), request)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "idempotencyKey",
                    "this idempotency key was used for another request");
        }
        return recorded;
    }

    /** Empty where somebody else was first. */
    private Optional<Changeset> insert(List<Draft> drafts, Proposal proposal) {
        var changeset = following(entries.head(), drafts, proposal);
        if (changeset.sequence() <= position.sequence()) {
            throw new IllegalStateException(
                    "the ledger ends before changeset "
                            + position.sequence()
                            + ", up to which it was once read: nothing is added, verify it");
        }
        if (changeset.sequence() > position.sequence() + 1) {
            return Optional.empty();
        }
        try {
            entries.insert(changeset);
            return Optional.of(changeset);
        } catch (Entries.TooLargeException e) {
            throw tooLarge(drafts.size() + " records", e.getMessage());
        } catch (Entries.TakenException e) {
            return Optional.empty();
        }
    }

    private void refuseStale(List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
        var revisions = entries.revisions(ids);
        var conflicts =
                drafts.stream()
                        .filter(draft ->
                                revisions.getOrDefault(draft.id(), 0) != draft.expectedRevision())
                        .map(draft ->
                                conflict(
                                        draft.id().value(),
                                        draft.id(),
                                        revisions.getOrDefault(draft.id(), 0),
                                        draft.expectedRevision()))
                        .toList();
        if (!conflicts.isEmpty()) {
            throw new ProblemException(List.copyOf(conflicts));
        }
    }

    /**
     * What is told to somebody who started from a revision that is not the current one.
     *
     * @param current 0 where the record does not exist
     */
    public RevisionConflict conflict(String where, RecordId id, int current, int expected) {
        var made = current == 0 ? null : entries.making(new RevisionKey(id, current)).orElse(null);
        return new RevisionConflict(
                where,
                id + " is at revision " + current + ", not " + expected,
                id.value(),
                current,
                made == null ? null : made.by(),
                made == null ? null : made.at());
    }

    private Changeset following(Optional<Changeset> head, List<Draft> drafts, Proposal proposal) {
        var previous = head.map(Changeset::hash).orElse(Chain.GENESIS);
        long sequence = head.map(Changeset::sequence).orElse(0L) + 1;
        return Chain.sealed(
                new Changeset(
                        sequence,
                        after(head),
                        proposal.by(),
                        proposal.note(),
                        proposal.request(),
                        items(drafts),
                        previous,
                        ""));
    }

    private Instant after(Optional<Changeset> head) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return head.map(before -> before.at().plusMillis(1)).filter(now::isBefore).orElse(now);
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
                draft.change(),
                draft.document(),
                salt,
                Chain.digest(salt, draft.document()));
    }

    private static ProblemException tooLarge(String what, @Nullable String size) {
        return new ProblemException(
                ProblemCode.TOO_LARGE, what, what + " cannot be recorded at once: " + size);
    }
}
