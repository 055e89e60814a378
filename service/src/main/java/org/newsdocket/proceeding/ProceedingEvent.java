package org.newsdocket.proceeding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Lists;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Source;

/** Something that happened in a proceeding, with when it happened and when it was announced. */
public record ProceedingEvent(
        String key,
        ProceedingEventType type,
        @Nullable PartialDate occurredOn,
        @Nullable Instant announcedAt,
        int sequence,
        List<RecordId> parties,
        @Nullable RecordId by,
        @Nullable LocalDate until,
        @Nullable JudicialOutcome outcome,
        @Nullable Sentence sentence,
        @Nullable MarkedText note,
        @Nullable Instant knownFrom,
        List<Source> sources,
        boolean disputed,
        List<String> conflictsWith)
        implements Fact {

    private static final Set<ProceedingEventType> CONVICTING =
            EnumSet.of(
                    ProceedingEventType.CONVICTION,
                    ProceedingEventType.SENTENCE,
                    ProceedingEventType.SENTENCE_REDUCED,
                    ProceedingEventType.PROBATION);

    public ProceedingEvent {
        sources = Lists.copy(sources);
        conflictsWith = Lists.copy(conflictsWith);
        parties = Lists.copy(parties);
    }

    /** The same without the keys of facts that are not told; what is disputed stays so. */
    ProceedingEvent without(Set<String> keys) {
        var left = Lists.without(keys, conflictsWith);
        return new ProceedingEvent(
                key,
                type,
                occurredOn,
                announcedAt,
                sequence,
                parties,
                by,
                until,
                outcome,
                sentence,
                note,
                knownFrom,
                sources,
                disputed,
                left);
    }

    @Override
    public boolean convicts() {
        return sentence != null || CONVICTING.contains(type);
    }

    /**
     * Whole days from the event to its becoming public; null where either is not known to the day.
     */
    public @Nullable Long reportingLagDays() {
        var day = occurredOn == null ? null : occurredOn.day().orElse(null);
        var known = announcedAt == null ? knownFrom : announcedAt;
        return day == null || known == null
                ? null
                : ChronoUnit.DAYS.between(day, known.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public enum ProceedingEventType {
        DETENTION,
        ARREST,
        CHARGE,
        CUSTODY_ORDER,
        CUSTODY_EXTENSION,
        HEARING,
        CONVICTION,
        ACQUITTAL,
        SENTENCE,
        APPEAL_FILED,
        APPEAL_DECISION,
        SENTENCE_REDUCED,
        AMNESTY,
        RELEASE,
        PROBATION,
        ABSCONDED,
        CLOSED
    }

    /** The judicial results of Akoma Ntoso 1.0. */
    public enum JudicialOutcome {
        DENY,
        DISMISS,
        UPHOLD,
        REVERT,
        REPLACE_ORDER,
        REMIT,
        DECIDE,
        APPROVE
    }
}
