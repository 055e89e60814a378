package org.newsdocket.proceeding;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.newsdocket.record.RecordId;

/** Takes from a proceeding what is told of some people alone, down to the keys of these facts. */
final class Redaction {
    private final Proceeding proceeding;
    private final Set<RecordId> people;

    Redaction(Proceeding proceeding, Set<RecordId> people) {
        this.proceeding = proceeding;
        this.people = people;
    }

    Proceeding proceeding() {
        Predicate<Charge> isTaken = charge -> people.contains(charge.party());
        var taken = new HashSet<String>();
        proceeding.charges().stream()
                .filter(isTaken)
                .forEach(charge -> {
                    taken.add(charge.key());
                    charge.statusHistory().forEach(change -> taken.add(change.key()));
                });
        proceeding.events().stream().filter(this::isTaken).forEach(event -> taken.add(event.key()));
        return new Proceeding(
                proceeding.id(),
                proceeding.revision(),
                proceeding.status(),
                proceeding.recordedAt(),
                proceeding.knownFrom(),
                proceeding.embargoedUntil(),
                proceeding.restrictions(),
                proceeding.title(),
                proceeding.kind(),
                proceeding.jurisdiction(),
                proceeding.identifiers(),
                proceeding.court(),
                proceeding.investigatedBy(),
                proceeding.parties().stream()
                        .filter(party -> !people.contains(party.actor()))
                        .toList(),
                proceeding.charges().stream()
                        .filter(isTaken.negate())
                        .map(charge -> charge.without(taken))
                        .toList(),
                proceeding.events().stream()
                        .filter(event -> !isTaken(event))
                        .map(event -> event.without(taken))
                        .toList(),
                proceeding.related(),
                proceeding.incomplete());
    }

    private boolean isTaken(ProceedingEvent event) {
        return !event.parties().isEmpty() && people.containsAll(event.parties());
    }
}
