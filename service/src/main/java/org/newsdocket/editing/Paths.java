package org.newsdocket.editing;

import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through a document, telling the path of each value in it. */
final class Paths {
    private Paths() {}

    /** The document itself has the empty path; what holds others comes before them. */
    static void forEach(JsonNode document, BiConsumer<String, JsonNode> use) {
        visit("", document, use);
    }

    private static void visit(String path, JsonNode node, BiConsumer<String, JsonNode> use) {
        use.accept(path, node);
        if (node instanceof ObjectNode object) {
            var prefix = path.isEmpty() ? "" : path + ".";
            object.forEachEntry((field, value) -> visit(prefix + field, value, use));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            visit(path + "[" + index + "]", node.get(index), use);
        }
    }
}
