package org.newsdocket.editing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Records;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a key to each fact that an editor left without one. */
final class FactKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 6;

    /** The fields that hold facts, in records of any kind and in facts. */
    private final Set<String> lists = new HashSet<>();

    FactKeys(Collection<Records<?>> ports) {
        ports.forEach(port -> port.types().forEach(this::collect));
    }

    private void collect(Class<?> type) {
        for (var component : type.getRecordComponents()) {
            var element = element(component.getGenericType());
            if (element != null && Fact.class.isAssignableFrom(element)) {
                lists.add(component.getName());
                collect(element);
            }
        }
    }

    private static @Nullable Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : null;
    }

    void complete(ObjectNode document) {
        document.forEachEntry((field, value) -> {
            if (lists.contains(field)) {
                value.forEach(this::completeFact);
            }
        });
    }

    private void completeFact(JsonNode element) {
        if (element instanceof ObjectNode fact) {
            if (!fact.hasNonNull("key")) {
                fact.put("key", newKey());
            }
            complete(fact);
        }
    }

    private static String newKey() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "fact-" + HexFormat.of().formatHex(bytes);
    }
}
