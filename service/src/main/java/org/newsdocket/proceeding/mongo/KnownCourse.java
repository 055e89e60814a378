package org.newsdocket.proceeding.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsdocket.proceeding.Charge;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingEvent;
import org.newsdocket.proceeding.Standings;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a proceeding's facts amount to over the time in which they became known. Each thing holds
 * {@code from} a moment {@code until} another: a view that knows what was public at a moment in
 * between sees it, any other does not. So a filter by standing finds neither what is not public yet
 * nor what newer facts have overtaken. What no source holds any more is told by {@link
 * ShakenProceedings}.
 */
final class KnownCourse {
    private static final Set<RecordId> NONE_FALLEN = Set.of();

    private final Map<ObjectNode, Instant> standing = new LinkedHashMap<>();
    private final List<JsonNode> standings = new ArrayList<>();
    private final Map<ObjectNode, Instant> status = new LinkedHashMap<>();
    private final List<JsonNode> statuses = new ArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();

    private KnownCourse() {}

    static KnownCourse of(ObjectNode document) {
        var course = new KnownCourse();
        if (Erasure.isOf(document)) {
            return course;
        }
        for (var moment : momentsOfKnowing(document)) {
            var known = document.deepCopy();
            View.keepKnown(known, moment);
            course.follow(RecordFormat.read(known, Proceeding.class), moment);
        }
        course.end();
        RecordFormat.read(document, Proceeding.class)
                .events()
                .forEach(event -> course.addEvent(event));
        return course;
    }

    List<JsonNode> standings() {
        return standings;
    }

    List<JsonNode> statuses() {
        return statuses;
    }

    List<JsonNode> events() {
        return events;
    }

    private void follow(Proceeding proceeding, Instant moment) {
        var standing = new ArrayList<ObjectNode>();
        for (var told : Standings.of(proceeding, NONE_FALLEN, LocalDate.EPOCH)) {
            standing.add(
                    node().put("actor", told.actor().value()).put("state", told.state().name()));
        }
        change(this.standing, standings, standing, moment);
        var status = new ArrayList<ObjectNode>();
        for (var charge : proceeding.charges()) {
            status.add(status(charge, charge.status(NONE_FALLEN)).put("current", true));
            charge.statuses(NONE_FALLEN).forEach(past -> status.add(status(charge, past)));
        }
        change(this.status, statuses, status, moment);
    }

    private static ObjectNode status(Charge charge, ChargeStatus status) {
        return node().put("party", charge.party().value()).put("status", status.name());
    }

    /** Ends what no longer holds, and begins what holds from now on. */
    private static void change(
            Map<ObjectNode, Instant> open,
            List<JsonNode> closed,
            List<ObjectNode> holding,
            Instant moment) {
        open.entrySet()
                .removeIf(entry -> {
                    boolean ends = !holding.contains(entry.getKey());
                    if (ends) {
                        closed.add(interval(entry.getKey(), entry.getValue(), moment));
                    }
                    return ends;
                });
        holding.forEach(held -> open.putIfAbsent(held, moment));
    }

    private void end() {
        var never = View.ALWAYS.plusMillis(1);
        change(standing, standings, List.of(), never);
        change(status, statuses, List.of(), never);
    }

    private static JsonNode interval(ObjectNode what, Instant from, Instant until) {
        var interval = what.deepCopy();
        interval.putPOJO("from", from);
        interval.putPOJO("until", until);
        return interval;
    }

    /** One for each party, so that one is found by those whom the viewer may know of. */
    private void addEvent(ProceedingEvent event) {
        if (event.parties().isEmpty()) {
            events.add(event(event));
        }
        event.parties().forEach(party -> events.add(event(event).put("party", party.value())));
    }

    private static ObjectNode event(ProceedingEvent event) {
        var node = node().put("type", event.type().name());
        var occurredOn = event.occurredOn();
        if (occurredOn != null) {
            node.putPOJO("first", DocumentIndex.first(occurredOn));
            node.putPOJO("last", DocumentIndex.last(occurredOn));
        }
        node.putPOJO("from", event.knownFrom() == null ? Instant.EPOCH : event.knownFrom());
        return node;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The earliest moment there is, and each at which a further fact became public. */
    private static Set<Instant> momentsOfKnowing(JsonNode document) {
        var moments = new TreeSet<Instant>();
        moments.add(Instant.EPOCH);
        for (var facts : List.of("charges", "events")) {
            collect(document.path(facts), moments);
        }
        return moments;
    }

    private static void collect(JsonNode node, Set<Instant> moments) {
        var knownFrom = Condition.moment(node.get("knownFrom"));
        if (knownFrom != null) {
            moments.add(knownFrom);
        }
        node.forEach(child -> collect(child, moments));
    }
}
