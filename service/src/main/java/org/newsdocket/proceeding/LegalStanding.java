package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

/**
 * Where one person stands in one proceeding: never more than its sourced facts say.
 *
 * @param since when the state began; null where no day is stated or the state is disputed or
 *     unknown
 * @param custodyUntil the last day of the latest custody order, unless something ended it
 * @param custodyLapsed that day has passed and nothing recorded tells of custody or release since
 * @param isPartial other charges ended otherwise than the verdict says
 * @param sentence the sentence in force; null where there is none
 */
public record LegalStanding(
        RecordId actor,
        RecordId proceeding,
        StandingState state,
        @Nullable PartialDate since,
        @Nullable LocalDate custodyUntil,
        boolean custodyLapsed,
        Verdict verdict,
        boolean isPartial,
        Situation situation,
        @Nullable Sentence sentence) {

    /**
     * A sentence that is fair to print, in Russian where the language is Russian, else in English.
     */
    public String phrase(@Nullable String language) {
        return StandingPhrase.in(language).of(this);
    }

    /** What was decided about the accusation. */
    public enum Verdict {
        /** Nothing is recorded of an accusation. */
        NONE(StandingState.UNKNOWN),
        /** It is recorded that no charge was brought. */
        NOT_CHARGED(StandingState.NOT_CHARGED),
        /** A charge is recorded, and how it stands is not told. */
        UNCLEAR(StandingState.UNKNOWN),
        CHARGED(StandingState.CHARGED),
        CHARGES_DROPPED(StandingState.NOT_CHARGED),
        CONVICTED(StandingState.CONVICTED),
        CONVICTED_APPEAL_PENDING(StandingState.CONVICTED),
        ACQUITTED(StandingState.ACQUITTED),
        ACQUITTED_APPEAL_PENDING(StandingState.ACQUITTED),
        /** A decision is under appeal, and what it was is not told. */
        UNDER_APPEAL(StandingState.UNKNOWN),
        OVERTURNED(StandingState.CONVICTION_OVERTURNED),
        /** A verdict was told, and what is told beside it leaves open whether it stands. */
        OPEN(StandingState.UNKNOWN),
        /** The proceeding ended and no verdict is recorded. */
        CLOSED(StandingState.UNKNOWN);

        private final StandingState state;

        Verdict(StandingState state) {
            this.state = state;
        }

        StandingState state() {
            return state;
        }

        boolean isConviction() {
            return state == StandingState.CONVICTED;
        }

        boolean isAcquittal() {
            return state == StandingState.ACQUITTED;
        }

        /** Whether a court cleared the person, for now at least. */
        boolean isClearing() {
            return isAcquittal() || this == OVERTURNED;
        }

        /** Whether anybody did. */
        boolean isExoneration() {
            return isClearing() || this == CHARGES_DROPPED;
        }

        /** Whether something was decided about the charges. */
        boolean isDecision() {
            return switch (this) {
                case NONE, NOT_CHARGED, UNCLEAR, CHARGED, CLOSED -> false;
                case CHARGES_DROPPED,
                        CONVICTED,
                        CONVICTED_APPEAL_PENDING,
                        ACQUITTED,
                        ACQUITTED_APPEAL_PENDING,
                        UNDER_APPEAL,
                        OVERTURNED,
                        OPEN ->
                        true;
            };
        }

        /** The same with an appeal against it; empty where it is nothing to appeal against. */
        Optional<Verdict> appealed() {
            if (isConviction()) {
                return Optional.of(CONVICTED_APPEAL_PENDING);
            }
            return isAcquittal() ? Optional.of(ACQUITTED_APPEAL_PENDING) : Optional.empty();
        }

        Verdict withoutAppeal() {
            if (isConviction()) {
                return CONVICTED;
            }
            return isAcquittal() ? ACQUITTED : this;
        }
    }

    /** Where the person is, as far as the proceeding tells. */
    public enum Situation {
        UNTOLD(StandingState.UNKNOWN),
        DETAINED(StandingState.DETAINED),
        IN_CUSTODY(StandingState.IN_CUSTODY),
        RELEASED(StandingState.RELEASED),
        AMNESTIED(StandingState.AMNESTIED),
        ON_PROBATION(StandingState.ON_PROBATION),
        AT_LARGE(StandingState.AT_LARGE);

        private final StandingState state;

        Situation(StandingState state) {
            this.state = state;
        }

        StandingState state() {
            return state;
        }

        boolean isHeld() {
            return this == DETAINED || this == IN_CUSTODY;
        }
    }
}
