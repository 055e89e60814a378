package org.newsdocket.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When the facts of a document became public. */
final class KnownFacts {
    private KnownFacts() {}

    /** One within another not before that one. */
    static Stream<Instant> momentsIn(ObjectNode document) {
        var moments = new ArrayList<Instant>();
        collect(document, Instant.MIN, moments);
        return moments.stream();
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
