package org.newsdocket.proceeding;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.Lists;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/**
 * A legal proceeding: who stands in it as what, what they are charged with, and what happened.
 * Events are in the order of day, then of sequence.
 *
 * @param incomplete true where a restriction keeps facts of it from the reader, so that what is
 *     left does not tell where anybody stands; never recorded
 */
public record Proceeding(
        RecordId id,
        int revision,
        PublicationStatus status,
        Instant recordedAt,
        @Nullable Instant knownFrom,
        @Nullable Instant embargoedUntil,
        List<Restriction> restrictions,
        MarkedText title,
        ProceedingKind kind,
        String jurisdiction,
        List<Identifier> identifiers,
        @Nullable RecordId court,
        @Nullable RecordId investigatedBy,
        List<Party> parties,
        List<Charge> charges,
        List<ProceedingEvent> events,
        List<RelatedProceeding> related,
        @Nullable Boolean incomplete)
        implements Record {

    public Proceeding {
        restrictions = Lists.copy(restrictions);
        identifiers = Lists.copy(identifiers);
        parties = Lists.copy(parties);
        charges = Lists.copy(charges);
        events = EventOrder.chronological(Lists.copy(events));
        related = Lists.copy(related);
    }

    /** All who take part, are charged or had something happen to them, as far as that was read. */
    public Set<RecordId> people() {
        var people = new LinkedHashSet<RecordId>();
        parties.forEach(party -> people.add(party.actor()));
        charges.forEach(charge -> people.add(charge.party()));
        events.forEach(event -> people.addAll(event.parties()));
        return people;
    }

    /** All that its charges and events name as their sources, as far as that was read. */
    public Set<RecordId> restsOnWhich() {
        var changes = charges.stream().flatMap(charge -> charge.statusHistory().stream());
        return Stream.of(charges.stream(), changes, events.stream())
                .<Fact>flatMap(facts -> facts)
                .flatMap(Fact::restsOnWhich)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The proceeding as it is told to somebody who may not know of some people: without these, and
     * without the charges and events that are about them alone. So none of what happened to one of
     * them seems to concern everybody.
     */
    public Proceeding without(Set<RecordId> people) {
        return people.isEmpty() ? this : new Redaction(this, people).proceeding();
    }

    public enum ProceedingKind {
        CRIMINAL,
        CIVIL,
        ADMINISTRATIVE,
        CONSTITUTIONAL,
        OTHER
    }
}
