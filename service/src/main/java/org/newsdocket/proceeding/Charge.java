package org.newsdocket.proceeding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Lists;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Source;

/** A provision under which a party is charged, with how the charge stood over time. */
public record Charge(
        String key,
        RecordId party,
        Provision provision,
        List<ChargeStatusChange> statusHistory,
        @Nullable Instant knownFrom,
        List<Source> sources,
        boolean disputed,
        List<String> conflictsWith)
        implements Fact {

    public Charge {
        sources = Lists.copy(sources);
        conflictsWith = Lists.copy(conflictsWith);
        statusHistory = Lists.copy(statusHistory);
    }

    /** The same without the keys of facts that are not told; what is disputed stays so. */
    Charge without(Set<String> keys) {
        var left = Lists.without(keys, conflictsWith);
        return new Charge(
                key,
                party,
                provision,
                statusHistory.stream().map(change -> change.without(keys)).toList(),
                knownFrom,
                sources,
                disputed,
                left);
    }

    /**
     * The last of its {@link #statuses}; {@code UNKNOWN} where there is none.
     *
     * @param fallen the records on which nothing rests
     */
    public ChargeStatus status(Set<RecordId> fallen) {
        var told = statuses(fallen);
        return told.isEmpty() ? ChargeStatus.UNKNOWN : told.getLast();
    }

    /**
     * In the order in which it had them, without those whose sources all fell. One that never had a
     * source is told as the newsroom's own word, but for a conviction.
     */
    public List<ChargeStatus> statuses(Set<RecordId> fallen) {
        return statusHistory.stream()
                .filter(change ->
                        change.isSourced(fallen)
                                || (change.sources().isEmpty() && !change.convicts()))
                .map(ChargeStatusChange::status)
                .toList();
    }

    /** The values of the U.S. Press Freedom Tracker. */
    public enum ChargeStatus {
        UNKNOWN,
        NOT_CHARGED,
        CHARGES_PENDING,
        CHARGES_DROPPED,
        CONVICTED,
        ACQUITTED,
        PENDING_APPEAL
    }
}
