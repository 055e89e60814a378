package org.newsdocket.reach;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Actors;
import org.newsdocket.actor.Affiliation;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Facts;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.view.View;

/**
 * The facts of some records that a viewer is told: none of people alone, or of organizations, that
 * the viewer may not know of. One store command for all of them.
 */
final class ToldFacts {
    private static final Selection ID_ALONE = Selection.of(Set.of());

    private final Set<RecordId> hidden;

    ToldFacts(List<Record> records, Actors actors, View view) {
        var named =
                records.stream().flatMap(ToldFacts::actors).collect(Collectors.toUnmodifiableSet());
        var hidden = new HashSet<>(named);
        if (!named.isEmpty()) {
            hidden.removeAll(actors.findAll(named, ID_ALONE, view).keySet());
        }
        this.hidden = hidden;
    }

    private static Stream<RecordId> actors(Record record) {
        return switch (record) {
            case Proceeding proceeding -> proceeding.people().stream();
            case Actor actor -> actor.affiliations().stream().map(Affiliation::organization);
            default -> Stream.of();
        };
    }

    List<Fact> of(Record record) {
        return switch (record) {
            case Proceeding proceeding -> Facts.of(proceeding.without(hidden));
            default -> Facts.of(record).stream().filter(this::isTold).toList();
        };
    }

    private boolean isTold(Fact fact) {
        return !(fact instanceof Affiliation affiliation)
                || !hidden.contains(affiliation.organization());
    }

    /** Which of the sources a fact that is told rests on; empty where none does. */
    Optional<RecordId> because(Record record, Set<RecordId> sources) {
        return of(record).stream()
                .flatMap(fact -> fact.restsOnWhich().filter(sources::contains))
                .findFirst();
    }
}
