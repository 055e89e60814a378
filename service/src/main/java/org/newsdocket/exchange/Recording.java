package org.newsdocket.exchange;

import java.util.List;
import java.util.Set;
import org.newsdocket.exchange.Verdict.Changed;
import org.newsdocket.exchange.Verdict.Refused;
import org.newsdocket.exchange.Verdict.Same;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Proposal;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordId;

/**
 * Records what was found good, in one changeset after the other. Each is compared and checked once
 * more at the moment of recording, as somebody may edit the record at the same time.
 */
final class Recording {
    /** Times that somebody else may change the same records while they are recorded. */
    private static final int ATTEMPTS = 100;

    private static final Set<ProblemCode> OVERTAKEN =
            Set.of(ProblemCode.STALE_REVISION, ProblemCode.RECORD_ERASED);

    private final Ledger ledger;
    private final Judging judging;
    private final ImportRequest request;
    private final ImportListener listener;
    private final ImportRun run;
    private List<Verdict> verdicts = List.of();
    private long created;
    private long revised;
    private long left;

    Recording(
            Ledger ledger,
            Judging judging,
            ImportRequest request,
            ImportListener listener,
            ImportRun run) {
        this.ledger = ledger;
        this.judging = judging;
        this.request = request;
        this.listener = listener;
        this.run = run;
    }

    void record(Set<RecordId> batch) {
        record(batch, ATTEMPTS);
    }

    private void record(Set<RecordId> batch, int attempts) {
        try {
            ledger.append(
                    new Proposal(
                            request.by(),
                            "import of " + request.name(),
                            null,
                            () -> drafts(batch)));
            verdicts.forEach(this::count);
            listener.advanced(batch.size());
        } catch (ProblemException e) {
            if (!OVERTAKEN.contains(e.problem().code()) || attempts == 0) {
                throw e;
            }
            record(batch, attempts - 1);
        }
    }

    private List<Draft> drafts(Set<RecordId> batch) {
        verdicts = judging.judge(batch);
        return verdicts.stream()
                .filter(Changed.class::isInstance)
                .map(verdict -> ((Changed) verdict).draft())
                .toList();
    }

    private void count(Verdict verdict) {
        switch (verdict) {
            case Changed changed when changed.isNew() -> created++;
            case Changed _ -> revised++;
            case Same _, Verdict.Outdated _ -> left++;
            case Refused refused -> run.refuse(refused);
        }
    }

    long created() {
        return created;
    }

    long revised() {
        return revised;
    }

    /** Records that somebody else changed in the same way meanwhile. */
    long left() {
        return left;
    }
}
