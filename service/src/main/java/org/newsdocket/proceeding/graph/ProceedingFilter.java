package org.newsdocket.proceeding.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding.ProceedingKind;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.proceeding.ProceedingQuery;
import org.newsdocket.proceeding.ProceedingQuery.ProvisionQuery;
import org.newsdocket.proceeding.StandingState;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Ids;

record ProceedingFilter(
        @Nullable ProceedingKind kind,
        @Nullable String court,
        @Nullable String investigatedBy,
        @Nullable String jurisdiction,
        @Nullable Identifier identifier,
        @Nullable String party,
        @Nullable PartyRole role,
        @Nullable ProvisionQuery provision,
        @Nullable ChargeStatus chargeStatus,
        @Nullable ChargeStatus chargeStatusEver,
        @Nullable StandingState standing,
        @Nullable ProceedingEventType eventType,
        @Nullable LocalDate eventFrom,
        @Nullable LocalDate eventUntil,
        @Nullable Boolean disputed) {
    static final ProceedingFilter NONE =
            new ProceedingFilter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null);

    ProceedingQuery query() {
        return new ProceedingQuery(
                kind,
                Ids.parseOptional("filter.court", court, RecordKind.ACTOR),
                Ids.parseOptional("filter.investigatedBy", investigatedBy, RecordKind.ACTOR),
                jurisdiction,
                identifier,
                Ids.parseOptional("filter.party", party, RecordKind.ACTOR),
                role,
                provision,
                chargeStatus,
                chargeStatusEver,
                standing,
                eventType,
                eventFrom,
                eventUntil,
                disputed);
    }
}
