package org.newsdocket.record.graph;

import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.StoredNeeds.Need;

/**
 * For each field of the schema, what it needs of the store; made once from the schema, the records
 * and the nouns' needs.
 */
final class FieldNeeds {
    private static final String ID = "id";

    private final Map<String, Map<RecordKind, Set<String>>> needs = new HashMap<>();

    /**
     * @param schema may lack types, which nobody can ask for then
     * @param types the record types, by the name that they have in the schema too
     */
    FieldNeeds(
            GraphQLSchema schema,
            Map<Class<? extends Record>, RecordKind> types,
            List<Need> computed) {
        types.forEach((type, kind) -> addComponents(schema, type, kind));
        computed.forEach(need -> addForAll(schema, need));
    }

    Map<RecordKind, Set<String>> of(String type, String field) {
        return needs.getOrDefault(type + "." + field, Map.of());
    }

    /**
     * A field of a record type, or of an interface that it has, needs the component of the same
     * name.
     */
    private void addComponents(
            GraphQLSchema schema, Class<? extends Record> type, RecordKind kind) {
        var object = schema.getObjectType(type.getSimpleName());
        if (object == null) {
            return;
        }
        for (var component : Arrays.asList(type.getRecordComponents())) {
            if (component.getName().equals(ID)) {
                continue; // read always, under its name in the store
            }
            add(object.getName(), component.getName(), kind, List.of(component.getName()));
            for (GraphQLNamedOutputType shared : object.getInterfaces()) {
                add(shared.getName(), component.getName(), kind, List.of(component.getName()));
            }
        }
    }

    private void addForAll(GraphQLSchema schema, Need need) {
        int dot = need.field().indexOf('.');
        var field = need.field().substring(dot + 1);
        for (var type : relatives(schema, need.field().substring(0, dot))) {
            add(type, field, need.kind(), need.stored());
        }
    }

    /** The type, what implements it, and the interfaces that it implements. */
    private static Set<String> relatives(GraphQLSchema schema, String name) {
        var names = new HashSet<String>(Set.of(name));
        var type = schema.getType(name);
        if (type instanceof GraphQLInterfaceType shared) {
            schema.getImplementations(shared).stream()
                    .map(GraphQLNamedType::getName)
                    .forEach(names::add);
        }
        if (type instanceof GraphQLImplementingType implementing) {
            implementing.getInterfaces().stream()
                    .map(GraphQLNamedType::getName)
                    .forEach(names::add);
        }
        return names;
    }

    private void add(String type, String field, RecordKind kind, Collection<String> stored) {
        needs.computeIfAbsent(type + "." + field, _ -> new EnumMap<>(RecordKind.class))
                .computeIfAbsent(kind, _ -> new HashSet<>())
                .addAll(stored);
    }
}
