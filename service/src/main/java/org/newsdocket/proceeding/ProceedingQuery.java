package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding.ProceedingKind;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;

/**
 * Which proceedings are wanted; a null is no condition. Party and role speak of one party, the
 * parts of the provision of one charge, event type and days of one event.
 *
 * @param chargeStatus how some charge stands now
 * @param chargeStatusEver how some charge stood at any time
 */
public record ProceedingQuery(
        @Nullable ProceedingKind kind,
        @Nullable RecordId court,
        @Nullable RecordId investigatedBy,
        @Nullable String jurisdiction,
        @Nullable Identifier identifier,
        @Nullable RecordId party,
        @Nullable PartyRole role,
        @Nullable ProvisionQuery provision,
        @Nullable ChargeStatus chargeStatus,
        @Nullable ChargeStatus chargeStatusEver,
        @Nullable StandingState standing,
        @Nullable ProceedingEventType eventType,
        @Nullable LocalDate eventFrom,
        @Nullable LocalDate eventUntil,
        @Nullable Boolean disputed) {

    /** The records that it names. */
    public List<RecordId> named() {
        return Stream.of(court, investigatedBy, party).filter(Objects::nonNull).toList();
    }

    /** Parts of a provision; a null is no condition. */
    public record ProvisionQuery(
            @Nullable String code,
            @Nullable String jurisdiction,
            @Nullable String article,
            @Nullable String part) {}
}
