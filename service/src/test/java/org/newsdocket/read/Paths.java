package org.newsdocket.read;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * All that a query can select of a type of record, as paths to single values; other records are
 * selected by their ids. Selections of several paths can be written one after another.
 */
final class Paths {
    static final List<String> RECORDS =
            List.of(
                    "Story",
                    "Person",
                    "Organization",
                    "Court",
                    "Group",
                    "UndisclosedPerson",
                    "Statement",
                    "Proceeding");

    private final GraphQLSchema schema;

    Paths(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A field, or the narrowing to a type, which has no key. */
    record Step(String text, String key) {}

    record Path(List<Step> steps) {
        String selection() {
            var text = steps.stream().map(Step::text).collect(Collectors.joining(" { "));
            return text + " }".repeat(steps.size() - 1);
        }

        /** All values at the path, in order. */
        List<JsonNode> values(JsonNode from) {
            var found = List.of(from);
            for (var step : steps) {
                if (!step.key().isEmpty()) {
                    found = found.stream().flatMap(node -> at(node, step.key()).stream()).toList();
                }
            }
            return found;
        }

        private static List<JsonNode> at(JsonNode node, String key) {
            var values = new ArrayList<JsonNode>();
            if (node.isArray()) {
                node.forEach(element -> values.addAll(at(element, key)));
            } else if (node.has(key)) {
                var value = node.get(key);
                if (value.isArray()) {
                    value.forEach(values::add);
                } else {
                    values.add(value);
                }
            }
            return values;
        }

        private Path within(Step... outer) {
            var all = new ArrayList<>(List.of(outer));
            all.addAll(steps);
            return new Path(List.copyOf(all));
        }

        @Override
        public String toString() {
            return steps.stream()
                    .map(Step::key)
                    .filter(key -> !key.isEmpty())
                    .collect(Collectors.joining("."));
        }
    }

    /** From a node on. */
    List<Path> of(String record) {
        return narrowed(schema.getObjectType(record), Set.of(record));
    }

    static String selection(List<Path> paths) {
        return paths.stream().map(Path::selection).collect(Collectors.joining(" "));
    }

    private List<Path> narrowed(GraphQLObjectType type, Set<String> around) {
        var paths = new ArrayList<Path>();
        for (var field : type.getFieldDefinitions()) {
            for (var path : of(field, type, around)) {
                paths.add(path.within(new Step("... on " + type.getName(), "")));
            }
        }
        return paths;
    }

    private List<Path> of(
            GraphQLFieldDefinition field, GraphQLObjectType type, Set<String> around) {
        var key = type.getName() + "_" + field.getName();
        var asked = field.getName() + arguments(field);
        var text = key + ": " + asked;
        var result = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        var objects = objects(result);
        if (objects.isEmpty()) {
            return List.of(new Path(List.of(new Step(text, key))));
        }
        var paths = new ArrayList<Path>();
        if (objects.stream().anyMatch(Paths::isRecord)) {
            var record = key + "_record: " + asked + " { __typename ... on Node { id } }";
            paths.add(new Path(List.of(new Step(record, key + "_record"))));
        }
        for (var object : objects) {
            if (!isRecord(object) && !around.contains(object.getName())) {
                var inner = new HashSet<>(around);
                inner.add(object.getName());
                narrowed(object, inner)
                        .forEach(path -> paths.add(path.within(new Step(text, key))));
            }
        }
        return paths;
    }

    private static String arguments(GraphQLFieldDefinition field) {
        return field.getArgument("first") == null ? "" : "(first: 100)";
    }

    private List<GraphQLObjectType> objects(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType shared -> schema.getImplementations(shared);
            case GraphQLUnionType union ->
                    union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> List.of();
        };
    }

    private static boolean isRecord(GraphQLObjectType type) {
        return RECORDS.contains(type.getName());
    }
}
