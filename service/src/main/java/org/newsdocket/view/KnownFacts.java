package org.newsdocket.view;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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
