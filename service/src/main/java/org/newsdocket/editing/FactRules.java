package org.newsdocket.editing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must hold of the facts of every record, whatever they tell. */
final class FactRules {
    private static final List<String> NAMING_A_SOURCE =
            List.of("statement", "story", "attribution", "url", "archiveUrl");

    private FactRules() {}

    /**
     * What conflicts with another fact is disputed, and so is the other: told on one side, it is
     * told on both.
     */
    static void settle(ObjectNode document) {
        var facts = byKey(document);
        facts.forEach((key, fact) -> {
            for (var other : fact.path("conflictsWith")) {
                fact.put("disputed", true);
                var answer = facts.get(other.asString(""));
                if (answer != null) {
                    answer.put("disputed", true);
                    addOnce(answer.withArray("conflictsWith"), key);
                }
            }
        });
    }

    private static void addOnce(ArrayNode keys, String key) {
        if (keys.valueStream().noneMatch(known -> known.asString("").equals(key))) {
            keys.add(key);
        }
    }

    private static Map<String, ObjectNode> byKey(ObjectNode document) {
        var facts = new HashMap<String, ObjectNode>();
        Paths.forEach(
                document,
                (_, node) -> {
                    if (node instanceof ObjectNode fact && fact.path("key").isString()) {
                        facts.put(fact.path("key").asString(), fact);
                    }
                });
        return facts;
    }

    static void check(ObjectNode document, Findings findings) {
        var seen = new HashSet<String>();
        Paths.forEach(
                document,
                (path, node) -> {
                    if (node.path("key").isString()) {
                        checkKey(path, node.path("key").asString(), seen, findings);
                        checkConflicts(path, node, findings);
                        checkSources(path, node, findings);
                    }
                });
    }

    private static void checkKey(String path, String key, Set<String> seen, Findings findings) {
        if (!seen.add(key)) {
            findings.add(
                    ProblemCode.DUPLICATE,
                    path + ".key",
                    "another fact of this record has the key '" + key + "'");
        }
    }

    private static void checkConflicts(String path, JsonNode fact, Findings findings) {
        for (int i = 0; i < fact.path("conflictsWith").size(); i++) {
            var key = fact.path("conflictsWith").path(i).asString("");
            var here = path + ".conflictsWith[" + i + "]";
            if (key.equals(fact.path("key").asString(""))) {
                findings.add(ProblemCode.UNKNOWN_KEY, here, "no fact conflicts with itself");
            } else if (!findings.hasKey(key)) {
                findings.add(
                        ProblemCode.UNKNOWN_KEY,
                        here,
                        "no fact of this record has the key '" + key + "'");
            }
        }
    }

    private static boolean isGiven(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }

    private static void checkSources(String path, JsonNode fact, Findings findings) {
        for (int i = 0; i < fact.path("sources").size(); i++) {
            var source = fact.path("sources").path(i);
            if (NAMING_A_SOURCE.stream().noneMatch(name -> isGiven(source.path(name)))) {
                findings.add(
                        ProblemCode.REQUIRED,
                        path + ".sources[" + i + "]",
                        "it says of no source what it is: one of "
                                + String.join(", ", NAMING_A_SOURCE)
                                + " is needed");
            }
        }
    }
}
