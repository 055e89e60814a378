package org.newsdocket.exchange;

import java.io.IOException;
import java.time.Clock;
import org.newsdocket.editing.RecordChecking;
import org.newsdocket.exchange.ImportListener.Step;
import org.newsdocket.exchange.ImportRun.Fate;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Originals;
import org.springframework.stereotype.Component;

/**
 * Takes records from files. What is wrong with a part of a file is named, and the rest is taken; a
 * record is there only with all that it names. Importing the same file again changes nothing, and
 * records the rest where the first time was cut short.
 */
@Component
public class RecordImport {
    private final Ledger ledger;
    private final Originals originals;
    private final RecordChecking checking;
    private final Clock clock;

    RecordImport(Ledger ledger, Originals originals, RecordChecking checking, Clock clock) {
        this.ledger = ledger;
        this.originals = originals;
        this.checking = checking;
        this.clock = clock;
    }

    /**
     * Imports one file, in memory that does not grow with it. What it says is kept on disk
     * meanwhile.
     *
     * @throws IOException where the file can't be read; nothing was recorded then
     */
    public ImportSummary run(ImportRequest request, ImportListener listener) throws IOException {
        try (var intake = Intake.open()) {
            var tally = new Tally(listener);
            listener.began(Step.READING, -1);
            var collecting =
                    new Collecting(
                            intake, request.format(), ledger, originals, tally, listener, clock);
            request.format().read(request.file(), request.name(), collecting);
            collecting.finish();
            var judging = new Judging(intake, request, ledger, originals, checking, clock);
            var run = new ImportRun(intake, judging, tally, listener);
            listener.began(Step.CHECKING, collecting.records());
            run.check();
            return request.isTrial()
                    ? tally.summary(
                            true,
                            run.count(Fate.CREATED),
                            run.count(Fate.REVISED),
                            run.count(Fate.LEFT))
                    : record(intake, judging, run, request, tally, listener);
        } finally {
            listener.ended();
        }
    }

    private ImportSummary record(
            Intake intake,
            Judging judging,
            ImportRun run,
            ImportRequest request,
            Tally tally,
            ImportListener listener) {
        long left = run.count(Fate.LEFT);
        listener.began(Step.RECORDING, run.count(Fate.CREATED) + run.count(Fate.REVISED));
        var recording = new Recording(ledger, judging, request, listener, run);
        var batches = new Batches(intake, recording::record);
        intake.forEachInOrderOfReference(id -> {
            if (run.isChanged(id)) {
                batches.add(id);
            }
        });
        batches.finish();
        return tally.summary(
                false, recording.created(), recording.revised(), left + recording.left());
    }
}
