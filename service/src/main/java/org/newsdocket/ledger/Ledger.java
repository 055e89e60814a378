package org.newsdocket.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Entries.Latest;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.Problem.RevisionConflict;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.running.Preparation.Progress;
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
    private final Erasures erasures;
    private final Projections projections;
    private final Clock clock;

    /** The last changeset that was seen in the ledger, projected or not. */
    private volatile long newest;

    /**
     * Spares the threads of one process the race that those of several settle by the unique
     * sequence, and projects in order.
     */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile LedgerPosition position = LedgerPosition.START;

    private volatile Progress progress = Progress.NONE;
    private volatile Instant caughtUpAt = Instant.EPOCH;

    Ledger(Entries entries, Projections projections, Sightings sightings, Clock clock) {
        this.entries = entries;
        this.erasures = new Erasures(entries, sightings, clock);
        this.projections = projections;
        this.clock = clock;
    }

    /** Up to where everything recorded can be read; what another instance just wrote may be too. */
    public LedgerPosition position() {
        return position;
    }

    /** How many of the changesets that there were at the start are made ready to be read. */
    Progress progress() {
        return progress;
    }

    /** When this instance last had everything that was recorded; the epoch where it never did. */
    Instant caughtUpAt() {
        return caughtUpAt;
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
     *     its draft's, and {@code RECORD_ERASED} for each that was erased; with {@code TOO_LARGE}
     *     where a record, or all of them together, are above what is recorded at once; with {@code
     *     IDEMPOTENCY_KEY_REUSED} where the key of the request names another one; and with whatever
     *     the proposal itself refuses
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
     * Takes a record out of everything that this service keeps: every revision of it loses its
     * document in the ledger and in what is read, and nobody can revise it any more. That there was
     * such a record, when it was revised and by whom stays, and the chain can still be verified, as
     * it covers digests alone. The reason becomes the note of the changeset.
     *
     * <p>What others hold is not touched: records that refer to this one or tell of it in their
     * texts, notes of changesets, backups. An editor must revise the texts. Where the process ends
     * in the middle, the next one to read the ledger completes it.
     *
     * @return empty where it was erased before
     * @throws ProblemException with {@code NOT_FOUND} where there is no such record; with {@code
     *     REQUIRED} where the reason is blank
     */
    public Optional<Changeset> erase(RecordId id, String by, String reason) {
        if (!RecordFormat.isWhole(reason)) {
            throw new ProblemException(
                    ProblemCode.INVALID_VALUE, "reason", "the reason holds half of a character");
        }
        if (reason.isBlank()) {
            throw new ProblemException(
                    ProblemCode.REQUIRED, "reason", "an erasure must have a reason");
        }
        return append(new Proposal(by, reason, null, () -> erasures.drafts(id)));
    }

    /**
     * Projects whatever is in the ledger and not projected yet, by whomever it was written, up to
     * what can't be read, and fails there. Returns how many changesets. One command where there is
     * nothing.
     */
    public int catchUp() {
        writing.lock();
        try {
            int done = 0;
            Instant asked;
            do {
                asked = clock.instant();
                newest = entries.last();
                done += projectSome();
            } while (position.sequence() < newest);
            caughtUpAt = asked;
            return done;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes the store ready to be written to and read from; waits until all that it holds can be
     * read. A rebuilding that was cut short is done again.
     */
    public void start() {
        projections.prepare();
        progress = new Progress(0, entries.last());
        if (projections.isRebuilding()) {
            remake();
        }
        position = projected();
        catchUp();
    }

    /**
     * The newest changeset that this instance has seen in the ledger, projected or not; takes no
     * command.
     */
    long newest() {
        return Math.max(newest, position.sequence());
    }

    /** Those of the records that were ever recorded. */
    public Set<RecordId> known(Set<RecordId> ids) {
        return ids.isEmpty() ? Set.of() : entries.latest(ids).keySet();
    }

    /**
     * Walks the whole chain and names the first changeset that does not fit; empty where all do.
     * That the last ones were cut off is told by how far the projections once were. A document may
     * be missing only where a later changeset erases its record; in a chain that is broken before
     * its end that can't be told.
     */
    public Optional<Fault> verify() {
        return new Verification().of(Walk.kept(entries), projections.position());
    }

    /**
     * Makes the projections anew from the first changeset on, while they serve; then drops what
     * only versions before the previous one read.
     */
    public void rebuild() {
        remake();
        catchUp();
        projections.advance(position.sequence());
        projections.dropOutdated();
    }

    private void remake() {
        boolean erased = erasures.blank(Walk.changesets(entries));
        projections.rebuild(Walk.changesets(entries), this::tell);
        if (erased) {
            entries.compact();
        }
    }

    /** Where a chain breaks, and how. */
    public record Fault(long sequence, List<String> reasons) {
        public Fault {
            reasons = List.copyOf(reasons);
        }
    }

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

    private int projectSome() {
        if (newest <= position.sequence()) {
            return 0;
        }
        var batch = entries.from(position.sequence() + 1, Walk.BATCH);
        batch.forEach(this::project);
        return batch.size();
    }

    private void project(Changeset changeset) {
        projections.project(changeset);
        if (erasures.blank(List.of(changeset))) {
            entries.compact();
        }
        projections.advance(changeset.sequence());
        position = LedgerPosition.of(changeset);
        tell(changeset.sequence());
    }

    private void tell(long done) {
        progress = new Progress(done, Math.max(done, progress.of()));
    }

    private Optional<Changeset> recorded(@Nullable Request request) {
        if (request == null) {
            return Optional.empty();
        }
        var recorded = entries.requested(request.key());
        if (!recorded.map(Changeset::request)
                .map(asked -> asked.isAnswerTo(request))
                .orElse(true)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "idempotencyKey",
                    "this idempotency key was used for another request");
        }
        return recorded;
    }

    /** Empty where somebody else was first, so that the drafts may not fit any more. */
    private Optional<Changeset> insert(List<Draft> drafts, Proposal proposal) {
        var refusals = refusals(drafts);
        var head = entries.head();
        long last = head.map(Changeset::sequence).orElse(0L);
        if (last < position.sequence()) {
            throw new IllegalStateException(
                    "the ledger ends before changeset "
                            + position.sequence()
                            + ", up to which it was once read: nothing is added, verify it");
        }
        if (last > position.sequence()) {
            return Optional.empty();
        }
        if (!refusals.isEmpty()) {
            throw new ProblemException(refusals);
        }
        var changeset = Sealing.following(head, clock.instant(), drafts, proposal);
        try {
            entries.insert(changeset);
            return Optional.of(changeset);
        } catch (Entries.TooLargeException e) {
            throw Sealing.tooLarge(drafts.size() + " records", e.getMessage());
        } catch (Entries.TakenException e) {
            return Optional.empty();
        }
    }

    private List<Problem> refusals(List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
        var latest = entries.latest(ids);
        return drafts.stream()
                .map(draft -> refusal(draft, latest.getOrDefault(draft.id(), Latest.NONE)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> refusal(Draft draft, Latest latest) {
        var where = draft.id().value();
        if (latest.erased()) {
            return Optional.of(
                    Problem.of(
                            ProblemCode.RECORD_ERASED,
                            where,
                            where + " was erased and can't be recorded again"));
        }
        int expected = draft.expectedRevision();
        return latest.revision() == expected
                ? Optional.empty()
                : Optional.of(conflict(where, draft.id(), latest.revision(), expected));
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
}
