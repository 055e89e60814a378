package org.newsdocket.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the facts that were public by a moment, at any depth. A fact is an element of a list that
 * has a {@code key}; one that is taken away is no longer named by the facts that conflict with it,
 * and one that nothing else contradicts is not disputed yet.
 */
final class KnownFacts {
    private final Instant knownAt;
    private final Set<String> hidden = new HashSet<>();

    private KnownFacts(Instant knownAt) {
        this.knownAt = knownAt;
    }

    static void keepIn(ObjectNode document, Instant knownAt) {
        var facts = new KnownFacts(knownAt);
        facts.hideIn(document);
        if (!facts.hidden.isEmpty()) {
            facts.forgetIn(document);
        }
    }

    /** When each fact became public; one within another not before that one. */
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

    private void hideIn(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.removeIf(this::isHidden);
        }
        node.forEach(this::hideIn);
    }

    private boolean isHidden(JsonNode element) {
        if (!(element instanceof ObjectNode) || !element.has("key")) {
            return false;
        }
        var knownFrom = Condition.moment(element.get("knownFrom"));
        boolean isHidden = knownFrom != null && knownFrom.isAfter(knownAt);
        if (isHidden) {
            hideKeys(element);
        }
        return isHidden;
    }

    /** What stands within a hidden fact is hidden with it. */
    private void hideKeys(JsonNode node) {
        if (node.path("key").isString()) {
            hidden.add(node.path("key").asString());
        }
        node.forEach(this::hideKeys);
    }

    private void forgetIn(JsonNode node) {
        if (node instanceof ObjectNode fact
                && fact.get("conflictsWith") instanceof ArrayNode keys) {
            int told = keys.size();
            keys.removeIf(key -> hidden.contains(key.asString()));
            if (keys.isEmpty() && told > 0) {
                fact.put("disputed", false);
            }
        }
        node.forEach(this::forgetIn);
    }
}
