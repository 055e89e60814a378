package org.newsdocket.actor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Figure;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.Lists;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/** Several people told of as a number, e.g. those on a published list. */
public record Group(
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
        List<Figure> figures)
        implements Actor {

    public Group {
        restrictions = Lists.copy(restrictions);
        names = Lists.copy(names);
        identifiers = Lists.copy(identifiers);
        affiliations = Lists.copy(affiliations);
        figures = Lists.copy(figures);
    }
}
