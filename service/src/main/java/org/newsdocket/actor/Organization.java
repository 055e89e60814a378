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

/** A body of any kind but a court. */
public record Organization(
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
        OrganizationKind kind,
        @Nullable String country,
        @Nullable RecordId parent)
        implements Actor {

    public Organization {
        restrictions = Lists.copy(restrictions);
        names = Lists.copy(names);
        identifiers = Lists.copy(identifiers);
        affiliations = Lists.copy(affiliations);
    }

    public enum OrganizationKind {
        STATE_BODY,
        SECURITY_SERVICE,
        LOCAL_GOVERNMENT,
        REPRESENTATIVE_OFFICE,
        MEDIA,
        ARMED_FORCE,
        ARMED_GROUP,
        COMPANY,
        NGO,
        INITIATIVE,
        OTHER
    }
}
