package org.newsdocket.view;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes facts from a document, at any depth. A fact is an element of a list that has a {@code key};
 * one that is taken away is no longer named by the facts that conflict with it, and one that
 * nothing else contradicts is not disputed.
 */
final class FactHiding {
    private final Predicate<JsonNode> isTaken;
    private final Set<String> hidden = new HashSet<>();

    private FactHiding(Predicate<JsonNode> isTaken) {
        this.isTaken = isTaken;
    }

    /** Those that were not public by a moment. */
    static void hideUnknown(ObjectNode document, Instant knownAt) {
        hide(
                document,
                document,
                fact -> {
                    var knownFrom = Condition.moment(fact.get("knownFrom"));
                    return knownFrom != null && knownFrom.isAfter(knownAt);
                });
    }

    /** One of a list, or of what stands in the list. */
    static void hide(ObjectNode document, String list, String key) {
        hide(document, document.path(list), fact -> fact.path("key").asString("").equals(key));
    }

    /** A field, with all facts that it holds. */
    static void hideAll(ObjectNode document, String field) {
        hide(document, document.path(field), _ -> true);
        document.remove(field);
    }

    private static void hide(ObjectNode document, JsonNode within, Predicate<JsonNode> isTaken) {
        var hiding = new FactHiding(isTaken);
        hiding.hideIn(within);
        if (!hiding.hidden.isEmpty()) {
            hiding.forgetIn(document);
        }
    }

    private void hideIn(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.removeIf(this::isHidden);
        }
        node.forEach(this::hideIn);
    }

    private boolean isHidden(JsonNode element) {
        if (!(element instanceof ObjectNode) || !element.has("key") || !isTaken.test(element)) {
            return false;
        }
        hideKeys(element);
        return true;
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
