package org.newsdocket.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When the facts of a document become public. */
final class KnownFacts {
    private KnownFacts() {}

    /** One within another not before that one. */
    static Stream<Instant> momentsIn(ObjectNode document) {
        var moments = new ArrayList<Instant>();
        collect(document, Instant.MIN, moments);
        return moments.stream();
    }

    /** Those that became public at the moment or later, as {@code list.KEY}. */
    static List<String> unknownBefore(Instant moment, ObjectNode document) {
        var facts = new ArrayList<String>();
        document.forEachEntry((field, list) -> collect(field, list, moment, facts));
        return facts;
    }

    private static void collect(String field, JsonNode node, Instant moment, List<String> facts) {
        var from = node.has("key") ? Condition.moment(node.get("knownFrom")) : null;
        if (from != null && !from.isBefore(moment)) {
            facts.add(field + "." + node.path("key").asString());
        }
        node.forEach(child -> collect(field, child, moment, facts));
    }

    private static void collect(JsonNode node, Instant around, List<Instant> moments) {
        var own = node.has("key") ? Condition.moment(node.get("knownFrom")) : null;
        var from = own != null && own.isAfter(around) ? own : around;
        if (own != null) {
            moments.add(from);
        }
        node.forEach(child -> collect(child, from, moments));
    }
}
