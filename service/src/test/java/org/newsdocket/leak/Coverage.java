package org.newsdocket.leak;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which fields of the schema were told something in. */
final class Coverage {
    private final Map<String, Set<String>> told = new HashMap<>();

    void add(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var type = object.path("__typename").asString("");
            var aliases = told.computeIfAbsent(type, _ -> new HashSet<>());
            object.forEachEntry((alias, value) -> {
                if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                    aliases.add(alias);
                }
            });
        }
        node.forEach(this::add);
    }

    /** Fields of the types that a query leads to, of which nothing was ever told. */
    Set<String> missing(GraphQLSchema schema) {
        var selections = new Selections(schema);
        var reached = new LinkedHashSet<GraphQLObjectType>();
        var ahead = new ArrayDeque<GraphQLObjectType>(List.of(schema.getQueryType()));
        while (!ahead.isEmpty()) {
            var type = ahead.remove();
            if (reached.add(type)) {
                type.getFieldDefinitions()
                        .forEach(field -> ahead.addAll(selections.objects(Selections.type(field))));
            }
        }
        var missing = new TreeSet<String>();
        for (var type : reached) {
            type.getFieldDefinitions()
                    .forEach(field -> missing.add(type.getName() + "." + field.getName()));
        }
        told.forEach((type, aliases) ->
                aliases.forEach(alias -> missing.remove(type + "." + alias.split("__", 2)[0])));
        return missing;
    }
}
