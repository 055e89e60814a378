package org.newsdocket.exchange;

import org.h2.mvstore.MVMap;
import org.newsdocket.exchange.Verdict.Changed;
import org.newsdocket.exchange.Verdict.Outdated;
import org.newsdocket.exchange.Verdict.Refused;
import org.newsdocket.exchange.Verdict.Same;
import org.newsdocket.record.RecordId;

/**
 * Finds which records of a file can be taken. Each is looked at once, and again where what it
 * depends on turned out to be missing, until all that is left fits together.
 */
final class ImportRun {
    private final Intake intake;
    private final Judging judging;
    private final Tally tally;
    private final ImportListener listener;
    private final MVMap<String, String> fates;
    private MVMap<String, Boolean> doubtful;
    private int rounds;

    ImportRun(Intake intake, Judging judging, Tally tally, ImportListener listener) {
        this.intake = intake;
        this.judging = judging;
        this.tally = tally;
        this.listener = listener;
        this.fates = intake.notes("fates");
        this.doubtful = intake.notes("doubtful");
    }

    /** What becomes of a record. */
    enum Fate {
        CREATED,
        REVISED,
        LEFT
    }

    void check() {
        var all =
                new Batches(
                        intake,
                        batch -> {
                            judging.judge(batch).forEach(this::note);
                            listener.advanced(batch.size());
                        });
        intake.forEach(all::add);
        all.finish();
        while (!doubtful.isEmpty()) {
            lookAgain();
        }
    }

    private void lookAgain() {
        var again = doubtful;
        rounds++;
        doubtful = intake.notes("doubtful" + rounds);
        var some =
                new Batches(
                        intake,
                        batch -> {
                            batch.forEach(id -> fates.remove(id.value()));
                            judging.judge(batch).forEach(this::note);
                        });
        again.keySet().forEach(id -> some.add(new RecordId(id)));
        some.finish();
    }

    private void note(Verdict verdict) {
        switch (verdict) {
            case Changed changed -> {
                note(changed.id(), changed.isNew() ? Fate.CREATED : Fate.REVISED);
                changed.kept().forEach(tally::skipped);
            }
            case Same same -> {
                note(same.id(), Fate.LEFT);
                same.kept().forEach(tally::skipped);
            }
            case Outdated outdated ->
                    outdated.older().forEach(each -> skip(each.where(), outdated.reason()));
            case Refused refused -> refuse(refused);
        }
    }

    private void note(RecordId id, Fate fate) {
        fates.put(id.value(), fate.name());
    }

    private void skip(String element, String reason) {
        if (intake.isDropped(element)) {
            return;
        }
        tally.skipped(reason);
        drop(element);
    }

    /** Names what is wrong with an element and takes nothing of it. */
    void refuse(Refused refused) {
        if (intake.isDropped(refused.where())) {
            return;
        }
        tally.broken(refused.problems());
        drop(refused.where());
    }

    private void drop(String element) {
        intake.drop(element).forEach(id -> doubtful.put(id.value(), true));
    }

    boolean isChanged(RecordId id) {
        var fate = fates.get(id.value());
        return fate != null && Fate.valueOf(fate) != Fate.LEFT;
    }

    long count(Fate fate) {
        return fates.values().stream().filter(fate.name()::equals).count();
    }
}
