package org.newsdocket.actor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Lists;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Source;

/** What an actor is or was in an organization. */
public record Affiliation(
        String key,
        RecordId organization,
        @Nullable String title,
        AffiliationKind kind,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Instant knownFrom,
        List<Source> sources,
        boolean disputed,
        List<String> conflictsWith)
        implements Fact {

    public Affiliation {
        sources = Lists.copy(sources);
        conflictsWith = Lists.copy(conflictsWith);
    }

    /** The same without the keys of facts that are not told; what is disputed stays so. */
    public Affiliation without(Set<String> keys) {
        var left = Lists.without(keys, conflictsWith);
        return new Affiliation(
                key, organization, title, kind, from, until, knownFrom, sources, disputed, left);
    }

    public enum AffiliationKind {
        HEAD,
        STAFF,
        MEMBER,
        COMBATANT,
        OTHER
    }
}
