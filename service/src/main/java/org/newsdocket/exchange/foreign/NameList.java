package org.newsdocket.exchange.foreign;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Names of an actor, each once; the first is the primary one. */
public final class NameList {
    private final ArrayNode names = Facts.list();
    private final Set<String> seen = new HashSet<>();

    /**
     * Adds a name that is not there yet.
     *
     * @param kind of a name that is not the first
     * @param language BCP 47; null where it is not said
     */
    public NameList add(String name, String kind, @Nullable String language) {
        if (seen.add(name)) {
            var document = Facts.name(name, names.isEmpty() ? "PRIMARY" : kind);
            if (language != null) {
                document.put("language", language);
            }
            names.add(document);
        }
        return this;
    }

    public ArrayNode names() {
        return names;
    }
}
