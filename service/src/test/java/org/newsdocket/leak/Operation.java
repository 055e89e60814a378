package org.newsdocket.leak;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL request. */
record Operation(String name, String document, Map<String, ?> variables) {
    Operation(String name, String document) {
        this(name, document, Map.of());
    }

    /** Whether it asks for what changed, of which what is gone is told. */
    boolean follows() {
        return document.contains("changes");
    }

    String json() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("query", document, "variables", variables));
    }

    @Override
    public String toString() {
        return name;
    }
}
