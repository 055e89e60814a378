package org.newsdocket.actor.graph;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Affiliation;
import org.newsdocket.actor.Affiliation.AffiliationKind;
import org.newsdocket.record.Fact;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.Source;

/** An affiliation with the actor whose it is: what the schema calls an Affiliation. */
record Affiliated(Actor actor, Affiliation affiliation) implements Fact {
    @Override
    public String key() {
        return affiliation.key();
    }

    @Override
    public @Nullable Instant knownFrom() {
        return affiliation.knownFrom();
    }

    @Override
    public List<Source> sources() {
        return affiliation.sources();
    }

    @Override
    public boolean disputed() {
        return affiliation.disputed();
    }

    @Override
    public List<String> conflictsWith() {
        return affiliation.conflictsWith();
    }

    public @Nullable String title() {
        return affiliation.title();
    }

    public AffiliationKind kind() {
        return affiliation.kind();
    }

    public @Nullable PartialDate from() {
        return affiliation.from();
    }

    public @Nullable PartialDate until() {
        return affiliation.until();
    }

    Affiliated without(Set<String> keys) {
        return new Affiliated(actor, affiliation.without(keys));
    }

    /** Tells it from all others in a list of affiliations. */
    String place() {
        return actor.id() + " " + key();
    }
}
