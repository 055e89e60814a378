package org.newsdocket.view;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes from a confidential source whatever leads to it; its attribution, written to be printed,
 * stays.
 */
final class ConfidentialSources {
    private static final List<String> TRACES = List.of("statement", "story", "url", "archiveUrl");

    private ConfidentialSources() {}

    static void hideIn(JsonNode node) {
        if (node instanceof ObjectNode source && source.path("protected").asBoolean(false)) {
            source.remove(TRACES);
        }
        node.forEach(ConfidentialSources::hideIn);
    }
}
