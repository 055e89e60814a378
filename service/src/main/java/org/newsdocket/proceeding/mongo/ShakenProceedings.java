package org.newsdocket.proceeding.mongo;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.newsdocket.proceeding.Charge;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.LegalStanding;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.StandingState;
import org.newsdocket.proceeding.Standings;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Sources;
import org.newsdocket.record.mongo.RecordCollection;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.view.View;

/**
 * The proceedings in which a fact rests on what fell: a record that the view does not show or that
 * does not hold any more. What proceedings are found by is projected as if everything held, so what
 * these amount to is told anew, as the view shows them. They are few, as what fell is.
 */
final class ShakenProceedings {
    private final List<Proceeding> proceedings;
    private final Set<RecordId> fallen;

    private ShakenProceedings(List<Proceeding> proceedings, Set<RecordId> fallen) {
        this.proceedings = proceedings;
        this.fallen = fallen;
    }

    static ShakenProceedings none() {
        return new ShakenProceedings(List.of(), Set.of());
    }

    /** One command for each kind of sources, in a past view two; and one where anything fell. */
    static ShakenProceedings in(
            RecordCollection<Proceeding> collection,
            Collection<Sources<?>> sources,
            Set<RecordId> hidden,
            View view) {
        var fallen = new HashSet<RecordId>();
        sources.forEach(port -> fallen.addAll(port.fallen(view)));
        if (fallen.isEmpty()) {
            return none();
        }
        var ids = fallen.stream().map(RecordId::value).toList();
        var proceedings =
                collection.all(Filters.in(RecordShape.SOURCES, ids), view).stream()
                        .map(proceeding -> proceeding.without(hidden))
                        .toList();
        return new ShakenProceedings(proceedings, fallen);
    }

    /** The proceedings in which anybody stands so, by what the others are found by. */
    Bson orAnybodyStands(Bson found, StandingState state) {
        return or(found, proceeding -> standing(proceeding, state).findAny().isPresent());
    }

    /**
     * The proceedings with a charge of the status, now or ever, by what the others are found by.
     */
    Bson orACharge(Bson found, ChargeStatus status, boolean current) {
        return or(
                found,
                proceeding ->
                        proceeding.charges().stream()
                                .anyMatch(charge -> has(charge, status, current)));
    }

    private boolean has(Charge charge, ChargeStatus status, boolean current) {
        return charge.status(fallen) == status
                || (!current && charge.statuses(fallen).contains(status));
    }

    private Bson or(Bson found, Predicate<Proceeding> isMeant) {
        if (proceedings.isEmpty()) {
            return found;
        }
        var others = others(found);
        var meant = ids(proceedings.stream().filter(isMeant).toList());
        return meant.isEmpty() ? others : Filters.or(others, RecordCollection.named(meant));
    }

    /** What is found of all other proceedings. */
    Bson others(Bson found) {
        return proceedings.isEmpty()
                ? found
                : Filters.and(found, RecordCollection.butNot(ids(proceedings)));
    }

    private static Set<RecordId> ids(List<Proceeding> proceedings) {
        return proceedings.stream().map(Proceeding::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Who stands so in one of them. */
    Set<RecordId> whoStands(StandingState state) {
        return proceedings.stream()
                .flatMap(proceeding -> standing(proceeding, state))
                .map(LegalStanding::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<LegalStanding> standing(Proceeding proceeding, StandingState state) {
        return Standings.of(proceeding, fallen, LocalDate.EPOCH).stream()
                .filter(standing -> standing.state() == state);
    }
}
