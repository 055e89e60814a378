package org.newsdocket.proceeding;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.LegalStanding.Verdict;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

/**
 * What the charges against one person amount to, whatever the events tell: of several charges the
 * gravest that stands.
 *
 * @param since when it came to stand so; null where that is not known of every charge that does
 * @param isPartial other charges ended otherwise
 * @param isReversed a charge had led to a conviction, and none does any more
 * @param clearings what would clear the person, told without a source that stands
 */
record ChargeAccount(
        Verdict verdict,
        @Nullable PartialDate since,
        boolean isPartial,
        boolean isReversed,
        List<ChargeStatusChange> clearings) {
    private static final Set<ChargeStatus> CLEARING =
            EnumSet.of(ChargeStatus.ACQUITTED, ChargeStatus.CHARGES_DROPPED);
    private static final List<Verdict> BY_GRAVITY =
            List.of(
                    Verdict.NONE,
                    Verdict.NOT_CHARGED,
                    Verdict.CHARGES_DROPPED,
                    Verdict.ACQUITTED,
                    Verdict.ACQUITTED_APPEAL_PENDING,
                    Verdict.UNCLEAR,
                    Verdict.CHARGED,
                    Verdict.OPEN,
                    Verdict.UNDER_APPEAL,
                    Verdict.CONVICTED,
                    Verdict.CONVICTED_APPEAL_PENDING);

    static ChargeAccount of(List<Charge> charges, Set<RecordId> fallen) {
        var told =
                charges.stream()
                        .filter(charge -> charge.isSourced(fallen))
                        .map(charge -> told(charge, fallen))
                        .toList();
        var verdict =
                told.stream()
                        .map(Told::verdict)
                        .max(Comparator.comparingInt(BY_GRAVITY::indexOf))
                        .orElse(Verdict.NONE);
        boolean isReversed = !verdict.isConviction() && told.stream().anyMatch(Told::wasConviction);
        return new ChargeAccount(
                verdict,
                since(verdict, told),
                isPartial(verdict, told),
                isReversed,
                charges.stream().flatMap(charge -> clearings(charge, fallen)).toList());
    }

    /** A status without a source that stands says nothing, but no conviction is told beside it. */
    private static Told told(Charge charge, Set<RecordId> fallen) {
        var verdict = Verdict.UNCLEAR;
        PartialDate since = null;
        boolean wasConviction = false;
        for (var change : charge.statusHistory()) {
            var next = next(verdict, change.status(), wasConviction);
            if (change.isSourced(fallen)) {
                verdict = next;
                since = change.on();
                wasConviction |= verdict.isConviction();
            } else if (verdict.isConviction() && !next.isConviction()) {
                verdict = Verdict.OPEN;
                since = change.on();
            }
        }
        return new Told(verdict, since, wasConviction);
    }

    private static Stream<ChargeStatusChange> clearings(Charge charge, Set<RecordId> fallen) {
        boolean isTold = charge.isSourced(fallen);
        return charge.statusHistory().stream()
                .filter(change -> !isTold || !change.isSourced(fallen))
                .filter(change -> CLEARING.contains(change.status()));
    }

    /** Whether what is not sourced would clear the person of what was decided on a day. */
    boolean mayClear(@Nullable PartialDate decidedOn) {
        return !verdict.isConviction()
                && clearings.stream()
                        .anyMatch(change -> !VerdictCourse.isAfter(decidedOn, change.on()));
    }

    private static Verdict next(Verdict before, ChargeStatus status, boolean wasConviction) {
        return switch (status) {
            case UNKNOWN -> wasConviction ? Verdict.OPEN : Verdict.UNCLEAR;
            case NOT_CHARGED -> Verdict.NOT_CHARGED;
            case CHARGES_PENDING -> Verdict.CHARGED;
            case CHARGES_DROPPED -> Verdict.CHARGES_DROPPED;
            case CONVICTED -> Verdict.CONVICTED;
            case ACQUITTED -> Verdict.ACQUITTED;
            case PENDING_APPEAL -> before.appealed().orElse(Verdict.UNDER_APPEAL);
        };
    }

    private static @Nullable PartialDate since(Verdict verdict, List<Told> told) {
        var dates = told.stream().filter(one -> one.verdict() == verdict).map(Told::since).toList();
        return dates.contains(null)
                ? null
                : dates.stream()
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static boolean isPartial(Verdict verdict, List<Told> told) {
        return told.stream()
                .map(Told::verdict)
                .filter(one -> one != Verdict.UNCLEAR && one != Verdict.NOT_CHARGED)
                .anyMatch(
                        one -> verdict.isConviction() ? !one.isConviction() : ended(one, verdict));
    }

    private static boolean ended(Verdict one, Verdict gravest) {
        boolean isAcquitted = one.isAcquittal() && !gravest.isAcquittal();
        return isAcquitted || (one == Verdict.CHARGES_DROPPED && one != gravest);
    }

    private record Told(Verdict verdict, @Nullable PartialDate since, boolean wasConviction) {}
}
