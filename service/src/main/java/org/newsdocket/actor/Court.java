package org.newsdocket.actor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.Lists;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/** A court, with the court that hears appeals against it. */
public record Court(
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
        CourtLevel level,
        @Nullable String country,
        @Nullable RecordId appealsTo)
        implements Actor {

    public Court {
        restrictions = Lists.copy(restrictions);
        names = Lists.copy(names);
        identifiers = Lists.copy(identifiers);
        affiliations = Lists.copy(affiliations);
    }

    public enum CourtLevel {
        FIRST_INSTANCE,
        APPEAL,
        SUPREME,
        CONSTITUTIONAL,
        OTHER
    }
}
