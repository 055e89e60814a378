package org.newsdocket.actor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Court.CourtLevel;
import org.newsdocket.actor.Organization.OrganizationKind;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;

/**
 * Which actors are wanted; a null is no condition.
 *
 * @param name a whole name, in any case
 * @param among only these
 */
public record ActorQuery(
        @Nullable List<ActorType> types,
        @Nullable String name,
        @Nullable Identifier identifier,
        @Nullable String citizenship,
        @Nullable String country,
        @Nullable OrganizationKind organizationKind,
        @Nullable CourtLevel courtLevel,
        @Nullable RecordId affiliatedWith,
        @Nullable Boolean disputed,
        @Nullable Set<RecordId> among) {
    /** The records that it names. */
    public List<RecordId> named() {
        return Stream.of(affiliatedWith).filter(Objects::nonNull).toList();
    }
}
