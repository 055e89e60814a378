package org.newsdocket.proceeding;

import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.LegalStanding.Verdict;
import org.newsdocket.record.PartialDate;

/** Follows, in order, what was decided about the accusation of one person. */
final class VerdictCourse {
    private Verdict verdict = Verdict.NONE;
    private @Nullable PartialDate since;
    private @Nullable PartialDate decidedOn;
    private @Nullable Sentence sentence;
    private boolean isPartial;
    private boolean isAppealDecided;
    private boolean isDoubted;
    private @Nullable PartialDate doubtedOn;

    Verdict verdict() {
        return verdict;
    }

    /** When what the verdict comes to began: an appeal that fails does not begin a conviction. */
    @Nullable PartialDate since() {
        return since;
    }

    /** Of the conviction that stands; null where none does, or it is not told. */
    @Nullable Sentence sentence() {
        return verdict.isConviction() ? sentence : null;
    }

    boolean isPartial() {
        return isPartial;
    }

    /** A charge does not undo a conviction, nor tell that what was open is no conviction. */
    void charge(ProceedingEvent event) {
        if (!verdict.isConviction() && verdict != Verdict.OPEN) {
            decide(Verdict.CHARGED, event);
        }
    }

    void convict(ProceedingEvent event) {
        boolean isMixed = verdict == Verdict.ACQUITTED && isOfOneDay(event);
        decide(Verdict.CONVICTED, event);
        sentence = event.sentence();
        isPartial = isMixed;
    }

    /** A court that convicts and acquits on one day does so on different charges. */
    void acquit(ProceedingEvent event) {
        if (verdict == Verdict.CONVICTED && isOfOneDay(event)) {
            isPartial = true;
        } else {
            decide(Verdict.ACQUITTED, event);
        }
    }

    /** Of somebody who was convicted; with the conviction gone, what stands is not clear. */
    void sentence(ProceedingEvent event) {
        if (verdict == Verdict.OVERTURNED || verdict.isAcquittal()) {
            decide(Verdict.OPEN, event);
        } else if (!verdict.isConviction()) {
            decide(Verdict.CONVICTED, event);
        }
        sentence = event.sentence();
    }

    void appeal() {
        verdict = verdict.appealed().orElse(verdict);
        isAppealDecided = false;
    }

    /** The earlier decision stands; of a first one nothing is recorded where none was told. */
    void uphold(ProceedingEvent event) {
        if (!verdict.isDecision() && verdict != Verdict.CLOSED) {
            decide(Verdict.OPEN, event);
        }
        verdict = verdict.withoutAppeal();
        isAppealDecided = true;
        if (event.sentence() != null) {
            sentence = event.sentence();
        }
    }

    /** A higher court changed the decision; only a sentence of its own tells that it convicts. */
    void change(ProceedingEvent event) {
        boolean isReverted = event.outcome() == ProceedingEvent.JudicialOutcome.REVERT;
        if (isReverted) {
            decide(verdict.isConviction() ? Verdict.OVERTURNED : Verdict.OPEN, event);
        } else {
            decide(event.sentence() == null ? Verdict.OPEN : Verdict.CONVICTED, event);
        }
        isAppealDecided = true;
        sentence = event.sentence();
    }

    /**
     * It can have undone a conviction, so none that is not known to be later is told. Other
     * decisions are doubted only by what is sourced.
     */
    void doubt(ProceedingEvent event, boolean isSourced) {
        isDoubted = true;
        doubtedOn = event.occurredOn();
        if (verdict.isConviction() || (isSourced && verdict.isDecision())) {
            decide(Verdict.OPEN, event);
        }
    }

    void forgetSentence() {
        sentence = null;
    }

    /** Whether it ended without a verdict. */
    boolean close(ProceedingEvent event) {
        if (verdict != Verdict.NONE && verdict != Verdict.CHARGED) {
            return false;
        }
        decide(Verdict.CLOSED, event);
        return true;
    }

    /**
     * Compares with what the charges tell. A conviction is told only where neither account speaks
     * against it, or the one that does is known to be the earlier one.
     *
     * @return whether the account of the charges is now the verdict
     */
    boolean settle(ChargeAccount charges) {
        var told = charges.verdict();
        boolean isLater = isAfter(charges.since(), decidedOn);
        boolean isEarlier = isAfter(decidedOn, charges.since());
        boolean takes =
                switch (verdict) {
                    case NONE, NOT_CHARGED, UNCLEAR -> told != Verdict.NONE;
                    case CHARGED -> told.isDecision() && !(told.isExoneration() && isEarlier);
                    case CLOSED -> told.isDecision() || (told == Verdict.CHARGED && isLater);
                    case CONVICTED, CONVICTED_APPEAL_PENDING ->
                            speaksAgainst(charges)
                                    && !isEarlier
                                    && (isLater || charges.isReversed());
                    case ACQUITTED,
                            ACQUITTED_APPEAL_PENDING,
                            OVERTURNED,
                            CHARGES_DROPPED,
                            UNDER_APPEAL,
                            OPEN ->
                            isLater && (told.isDecision() || told == Verdict.CHARGED);
                };
        if (takes) {
            take(charges);
        } else {
            weigh(charges, isEarlier);
        }
        return takes;
    }

    private void take(ChargeAccount charges) {
        boolean isDoubtful =
                charges.verdict().isConviction()
                        && isDoubted
                        && !isAfter(charges.since(), doubtedOn);
        verdict = isDoubtful ? Verdict.OPEN : charges.verdict();
        since = charges.since();
        isPartial = charges.isPartial();
        sentence = null;
    }

    private void weigh(ChargeAccount charges, boolean isEarlier) {
        var told = charges.verdict();
        boolean contradicts = verdict.isConviction() && speaksAgainst(charges);
        boolean isDoubtful = verdict.isConviction() && charges.mayClear(decidedOn);
        boolean convictsInPart =
                verdict.isAcquittal() && told.isConviction() && charges.isPartial();
        if (isDoubtful || ((contradicts || convictsInPart) && !isEarlier)) {
            verdict = Verdict.OPEN;
            since = null;
        } else if (verdict.isConviction() && !contradicts) {
            isPartial |= charges.isPartial();
            boolean isAppealed =
                    told == Verdict.CONVICTED_APPEAL_PENDING || told == Verdict.UNDER_APPEAL;
            verdict = isAppealed && !isAppealDecided ? Verdict.CONVICTED_APPEAL_PENDING : verdict;
        } else if (verdict.isAcquittal() && told.isAcquittal()) {
            isPartial |= charges.isPartial();
        }
    }

    private static boolean speaksAgainst(ChargeAccount charges) {
        return charges.isReversed() || charges.verdict().isExoneration();
    }

    private void decide(Verdict decided, ProceedingEvent event) {
        if (decided.state() != verdict.state()) {
            since = event.occurredOn();
        }
        verdict = decided;
        decidedOn = event.occurredOn();
        sentence = null;
        isPartial = false;
        isAppealDecided = false;
    }

    private boolean isOfOneDay(ProceedingEvent event) {
        var day = event.occurredOn();
        return day != null && day.day().isPresent() && day.equals(decidedOn);
    }

    /** Whether all days of the one are later than all of the other. */
    static boolean isAfter(@Nullable PartialDate date, @Nullable PartialDate other) {
        var first = date == null ? null : date.earliest();
        var last = other == null ? null : other.latest();
        return first != null && last != null && first.isAfter(last);
    }
}
