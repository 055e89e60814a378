package org.newsdocket.actor.graph;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.ActorQuery;
import org.newsdocket.actor.ActorType;
import org.newsdocket.actor.Court.CourtLevel;
import org.newsdocket.actor.Organization.OrganizationKind;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Ids;

record ActorFilter(
        @Nullable List<ActorType> types,
        @Nullable String name,
        @Nullable Identifier identifier,
        @Nullable String citizenship,
        @Nullable String country,
        @Nullable OrganizationKind organizationKind,
        @Nullable CourtLevel courtLevel,
        @Nullable String affiliatedWith,
        @Nullable Boolean disputed) {
    static final ActorFilter NONE =
            new ActorFilter(null, null, null, null, null, null, null, null, null);

    ActorQuery query(@Nullable Set<RecordId> among) {
        return new ActorQuery(
                types,
                name,
                identifier,
                citizenship,
                country,
                organizationKind,
                courtLevel,
                Ids.parseOptional("filter.affiliatedWith", affiliatedWith, RecordKind.ACTOR),
                disputed,
                among);
    }
}
