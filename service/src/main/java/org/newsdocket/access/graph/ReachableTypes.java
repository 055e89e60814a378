package org.newsdocket.access.graph;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types that fields lead to, at any distance, and those that these may turn out to be. */
final class ReachableTypes {
    private final GraphQLSchema schema;
    private final Set<String> roots = new HashSet<>();
    private final Map<String, GraphQLType> found = new HashMap<>();

    ReachableTypes(GraphQLSchema schema) {
        this.schema = schema;
        Requirements.roots(schema).forEach(root -> roots.add(root.getName()));
    }

    /**
     * @param start a field or a type of the schema itself
     */
    void addWhatLeadsFrom(GraphQLSchemaElement start) {
        var pending = new ArrayDeque<>(Set.of(start));
        while (!pending.isEmpty()) {
            var element = pending.remove();
            if (isNews(element)) {
                pending.addAll(element.getChildren());
                if (element instanceof GraphQLInterfaceType shared) {
                    pending.addAll(schema.getImplementations(shared));
                }
            }
        }
    }

    /** Directives are for the service, and the root types are made anew. */
    private boolean isNews(GraphQLSchemaElement element) {
        if (element instanceof GraphQLDirective || element instanceof GraphQLAppliedDirective) {
            return false;
        }
        return !(element instanceof GraphQLNamedType type)
                || (!roots.contains(type.getName())
                        && found.putIfAbsent(type.getName(), type) == null);
    }

    Set<GraphQLType> found() {
        return Set.copyOf(found.values());
    }
}
