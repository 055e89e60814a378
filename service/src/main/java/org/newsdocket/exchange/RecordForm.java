package org.newsdocket.exchange;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.MarkedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a record that was read has all that it must have: every component that its type does not
 * say may be null.
 */
final class RecordForm {
    /** Given by the ledger. */
    private static final Set<String> GIVEN = Set.of("recordedAt");

    private RecordForm() {}

    /** The paths of what is missing, at any depth. */
    static List<String> missing(Object record) {
        var missing = new ArrayList<String>();
        collect(record, "", missing);
        return missing;
    }

    /** The paths of list elements that are null. */
    static List<String> withoutValue(JsonNode document) {
        var found = new ArrayList<String>();
        collectNulls(document, "", found);
        return found;
    }

    private static void collectNulls(JsonNode node, String path, List<String> found) {
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            var element = path + "[" + index + "]";
            if (node.get(index).isNull()) {
                found.add(element);
            }
            collectNulls(node.get(index), element, found);
        }
        if (node instanceof ObjectNode object) {
            object.forEachEntry((field, value) ->
                    collectNulls(value, path.isEmpty() ? field : path + "." + field, found));
        }
    }

    private static void collect(Object value, String path, List<String> missing) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (var item : items) {
                collect(item, path + "[" + index++ + "]", missing);
            }
            return;
        }
        if (!(value instanceof java.lang.Record)) {
            return;
        }
        for (var component : value.getClass().getRecordComponents()) {
            var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            var held = held(value, component);
            if (held != null && !isEmpty(held)) {
                collect(held, name, missing);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !GIVEN.contains(name)) {
                missing.add(name);
            }
        }
    }

    /** A document has no empty texts: it would not have the field at all. */
    private static boolean isEmpty(Object value) {
        return value.equals("") || value.equals(new MarkedText(""));
    }

    private static @Nullable Object held(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + value.getClass(), e);
        }
    }
}
