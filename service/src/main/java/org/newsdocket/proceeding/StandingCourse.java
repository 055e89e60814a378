package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.LegalStanding.Situation;
import org.newsdocket.proceeding.LegalStanding.Verdict;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

/**
 * Follows what happened to one person, in order, and says where it leaves them: what was decided of
 * the accusation, and where the person is.
 */
final class StandingCourse {
    private static final Set<Situation> OUTLIVES_VERDICT = EnumSet.of(Situation.AT_LARGE);
    private static final Set<Situation> OUTLIVES_APPEAL =
            EnumSet.of(Situation.AT_LARGE, Situation.RELEASED);
    private static final Set<Situation> OUTLIVES_CASE =
            EnumSet.of(Situation.AT_LARGE, Situation.RELEASED, Situation.AMNESTIED);

    private final RecordId actor;
    private final RecordId proceeding;
    private final VerdictCourse verdict = new VerdictCourse();
    private Situation situation = Situation.UNTOLD;
    private @Nullable PartialDate situationSince;
    private @Nullable LocalDate custodyUntil;
    private boolean isCustodyTold;
    private boolean verdictIsLatest;

    StandingCourse(RecordId actor, RecordId proceeding) {
        this.actor = actor;
        this.proceeding = proceeding;
    }

    void follow(ProceedingEvent event) {
        switch (event.type()) {
            case DETENTION, ARREST -> place(Situation.DETAINED, event);
            case CUSTODY_ORDER, CUSTODY_EXTENSION -> {
                place(Situation.IN_CUSTODY, event);
                isCustodyTold = true;
                custodyUntil = event.until();
            }
            case CHARGE -> {
                verdict.charge(event);
                verdictIsLatest |= situation == Situation.RELEASED;
            }
            case CONVICTION -> {
                verdict.convict(event);
                leave(OUTLIVES_VERDICT);
            }
            case ACQUITTAL -> {
                verdict.acquit(event);
                leave(OUTLIVES_VERDICT);
            }
            case SENTENCE -> {
                verdict.sentence(event);
                leave(OUTLIVES_VERDICT);
            }
            case SENTENCE_REDUCED -> verdict.sentence(event);
            case APPEAL_FILED -> verdict.appeal();
            case APPEAL_DECISION -> decideAppeal(event);
            case CLOSED -> close(event);
            case RELEASE -> place(Situation.RELEASED, event);
            case AMNESTY -> place(Situation.AMNESTIED, event);
            case PROBATION -> place(Situation.ON_PROBATION, event);
            case ABSCONDED -> place(Situation.AT_LARGE, event);
            case HEARING -> {} // of what kind is not told: a custody hearing is no trial
        }
    }

    /**
     * An event that names nobody can concern everybody, and one behind which no source stands can
     * still be true: neither says anything of the person, but what it can have ended is not told
     * any more. Without a source it ends nothing that is to the person's good.
     */
    void followVaguely(ProceedingEvent event, boolean isSourced) {
        switch (event.type()) {
            case APPEAL_DECISION -> {
                if (!isUpheld(event)) {
                    verdict.doubt(event, isSourced);
                    leave(OUTLIVES_APPEAL);
                }
            }
            case ACQUITTAL -> {
                verdict.doubt(event, isSourced);
                endHolding();
            }
            case SENTENCE_REDUCED -> verdict.forgetSentence();
            case RELEASE, AMNESTY, PROBATION, ABSCONDED -> endHolding();
            case CLOSED -> {
                if (isSourced) {
                    close(event);
                } else {
                    endHolding();
                }
            }
            case DETENTION,
                    ARREST,
                    CHARGE,
                    CUSTODY_ORDER,
                    CUSTODY_EXTENSION,
                    HEARING,
                    CONVICTION,
                    SENTENCE,
                    APPEAL_FILED -> {}
        }
    }

    /** After the last event. */
    void settle(ChargeAccount charges) {
        if (verdict.settle(charges)) {
            settleSituation(charges);
        }
        forgetWhatSoundsLikeGuilt();
    }

    private void settleSituation(ChargeAccount charges) {
        boolean isLater = VerdictCourse.isAfter(charges.since(), situationSince);
        boolean isEarlier = VerdictCourse.isAfter(situationSince, charges.since());
        boolean ends = charges.verdict().isExoneration() && situation.isHeld() && !isEarlier;
        if (ends || (charges.verdict().isConviction() && isLater)) {
            leave(OUTLIVES_VERDICT);
        }
    }

    static LegalStanding disputed(RecordId actor, RecordId proceeding) {
        return new LegalStanding(
                actor,
                proceeding,
                StandingState.DISPUTED,
                null,
                null,
                false,
                Verdict.NONE,
                false,
                Situation.UNTOLD,
                null);
    }

    LegalStanding standing(LocalDate today) {
        boolean byVerdict = isToldByVerdict();
        var state = byVerdict ? verdict.verdict().state() : situation.state();
        var since = byVerdict ? verdict.since() : situationSince;
        return new LegalStanding(
                actor,
                proceeding,
                state,
                state == StandingState.UNKNOWN ? null : since,
                custodyUntil,
                custodyUntil != null && custodyUntil.isBefore(today),
                verdict.verdict(),
                verdict.isPartial(),
                situation,
                verdict.sentence());
    }

    /** Whoever was cleared stays so when let go. */
    private boolean isToldByVerdict() {
        if (situation == Situation.UNTOLD) {
            return true;
        }
        boolean isKnown = verdict.verdict().state() != StandingState.UNKNOWN;
        boolean isCleared = situation == Situation.RELEASED && verdict.verdict().isExoneration();
        return isKnown && (verdictIsLatest || isCleared);
    }

    private void place(Situation told, ProceedingEvent event) {
        if (situation != told) {
            situationSince = event.occurredOn();
        }
        situation = told;
        custodyUntil = null;
        verdictIsLatest = false;
    }

    /** A verdict ends what was ordered before it, but for what no court ends. */
    private void leave(Set<Situation> outliving) {
        verdictIsLatest = true;
        custodyUntil = null;
        if (!outliving.contains(situation)) {
            situation = Situation.UNTOLD;
            situationSince = null;
        }
    }

    /** Where custody was ordered and no verdict is told yet, the appeal is against the custody. */
    private void decideAppeal(ProceedingEvent event) {
        boolean isOfCustody = isCustodyTold && !verdict.verdict().isDecision();
        if (isUpheld(event)) {
            if (!isOfCustody) {
                verdict.uphold(event);
            }
        } else if (!isOfCustody) {
            verdict.change(event);
            leave(OUTLIVES_APPEAL);
        } else {
            endHolding();
        }
    }

    private static boolean isUpheld(ProceedingEvent event) {
        return switch (event.outcome()) {
            case UPHOLD, DISMISS, DENY -> true;
            case REVERT, REPLACE_ORDER, REMIT, DECIDE, APPROVE -> false;
            case null -> false;
        };
    }

    private void close(ProceedingEvent event) {
        if (verdict.close(event)) {
            leave(OUTLIVES_CASE);
        } else {
            endHolding();
        }
    }

    private void endHolding() {
        if (situation.isHeld()) {
            leave(Set.of());
        }
    }

    /** Whoever was cleared has nothing to flee from, to be pardoned or to be supervised for. */
    private void forgetWhatSoundsLikeGuilt() {
        boolean sounds =
                switch (situation) {
                    case AT_LARGE -> verdict.verdict().isExoneration();
                    case AMNESTIED, ON_PROBATION -> verdict.verdict().isClearing();
                    case UNTOLD, DETAINED, IN_CUSTODY, RELEASED -> false;
                };
        if (sounds) {
            leave(Set.of());
        }
    }
}
