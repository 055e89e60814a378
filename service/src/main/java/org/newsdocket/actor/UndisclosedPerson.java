package org.newsdocket.actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.Lists;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/**
 * One person whose identity is not public: one record for each, never a shared unknown.
 *
 * <p>What the newsroom knows of who it is stands in {@code identity} alone, which the View takes
 * away.
 */
public record UndisclosedPerson(
        RecordId id,
        int revision,
        PublicationStatus status,
        Instant recordedAt,
        @Nullable Instant knownFrom,
        @Nullable Instant embargoedUntil,
        List<Restriction> restrictions,
        List<LocalizedName> names,
        List<Identifier> identifiers,
        @Nullable MarkedText description,
        List<Affiliation> affiliations,
        Disclosure disclosure,
        @Nullable RecordId inContextOf,
        @Nullable Integer ordinal,
        @Nullable Identity identity)
        implements Actor {

    public UndisclosedPerson {
        restrictions = Lists.copy(restrictions);
        names = Lists.copy(names);
        identifiers = Lists.copy(identifiers);
        affiliations = Lists.copy(affiliations);
    }

    /** Whoever may not know who it is reads the ordinal wherever a text has a name. */
    @Override
    public Optional<String> substitute(@Nullable String language) {
        return identity == null ? Optional.of(ActorNames.choose(this, language)) : Optional.empty();
    }

    /** Why the identity is not public. */
    public enum Disclosure {
        NOT_DISCLOSED_BY_AUTHORITY,
        NOT_REPORTED,
        COURT_ANONYMIZED,
        WITHHELD_BY_EDITOR
    }

    /** Who it is, for those who may know. */
    public record Identity(List<LocalizedName> names, List<Identifier> identifiers) {
        public Identity {
            names = Lists.copy(names);
            identifiers = Lists.copy(identifiers);
        }
    }
}
