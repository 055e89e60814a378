package org.newsdocket.editing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a record that was read has all that it must have: every component that its type does not
 * say may be null.
 */
public final class RecordForm {
    /** Given by the ledger. */
    private static final Set<String> GIVEN = Set.of("recordedAt");

    private static final MarkedText EMPTY = new MarkedText("");

    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Part.of(type);
                }
            };

    private RecordForm() {}

    /** The fields of a type that its records can't be without. */
    static List<String> required(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !Collection.class.isAssignableFrom(component.getType()))
                .filter(component -> !mayBeMissing(component))
                .map(RecordComponent::getName)
                .toList();
    }

    /** The fields of a type that its records can be without. */
    static List<String> optional(Class<? extends Record> type) {
        var required = required(type);
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !required.contains(field))
                .toList();
    }

    /** Whether a document is of a type, where documents of its kind are of several. */
    static boolean isOf(Class<? extends Record> type, ObjectNode document) {
        return Stream.of(type.getInterfaces())
                .map(shared -> shared.getAnnotation(JsonSubTypes.class))
                .filter(Objects::nonNull)
                .flatMap(types -> Stream.of(types.value()))
                .filter(named -> named.value() == type)
                .allMatch(named -> named.name().equals(document.path("type").asString("")));
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The paths of what is missing, at any depth. */
    public static List<String> missing(Object record) {
        var missing = new ArrayList<String>();
        collect(record, "", missing);
        return missing;
    }

    /** The paths of list elements that are null. */
    public static List<String> withoutValue(JsonNode document) {
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
        for (var part : PARTS.get(value.getClass())) {
            var held = part.in(value);
            var name = path.isEmpty() ? part.name() : path + "." + part.name();
            if (held != null && !isEmpty(held)) {
                collect(held, name, missing);
            } else if (!part.mayBeMissing() && !GIVEN.contains(name)) {
                missing.add(name);
            }
        }
    }

    /** A document has no empty texts: it would not have the field at all. */
    private static boolean isEmpty(Object value) {
        return value.equals("") || value.equals(EMPTY);
    }

    /** A component of a type; reading its annotations anew for each record takes long. */
    private record Part(String name, Method accessor, boolean mayBeMissing) {
        static List<Part> of(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(component ->
                            new Part(
                                    component.getName(),
                                    component.getAccessor(),
                                    RecordForm.mayBeMissing(component)))
                    .toList();
        }

        @Nullable Object in(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " of " + value.getClass(), e);
            }
        }
    }
}
