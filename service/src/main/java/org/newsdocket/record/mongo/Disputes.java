package org.newsdocket.record.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Condition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From when on the disputed facts of a document are shown as such: a fact within another is not
 * known before that one, and a dispute not before a fact of the other side.
 */
final class Disputes {
    private final Map<String, Instant> knownFrom = new HashMap<>();
    private final List<JsonNode> disputed = new ArrayList<>();

    private Disputes() {}

    static List<Instant> in(ObjectNode document) {
        var disputes = new Disputes();
        disputes.collect(document, Instant.EPOCH);
        return disputes.disputed.stream().map(disputes::from).toList();
    }

    private void collect(JsonNode node, Instant around) {
        boolean isFact = node.has("key");
        var from = isFact ? later(around, Condition.moment(node.get("knownFrom"))) : around;
        if (isFact) {
            knownFrom.put(node.path("key").asString(), from);
        }
        if (node.path("disputed").asBoolean(false)) {
            disputed.add(node);
        }
        node.forEach(child -> collect(child, from));
    }

    private Instant from(JsonNode fact) {
        var own = knownFrom(fact.path("key"));
        return fact.path("conflictsWith")
                .valueStream()
                .map(this::knownFrom)
                .min(Instant::compareTo)
                .map(other -> later(own, other))
                .orElse(own);
    }

    private Instant knownFrom(JsonNode key) {
        return knownFrom.getOrDefault(key.asString(""), Instant.EPOCH);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
