package org.newsdocket.access.graph;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;

/**
 * The schema as far as a viewer may use it: without the operations that take more, and without the
 * types that nothing else leads to. Whatever the engine says of it, by introspection or because a
 * query does not fit it, thus names nothing else.
 */
final class VisibleSchemas {
    private final GraphQLSchema whole;
    private final Requirements requirements;

    /** By the scopes that tell them apart; there are some ten at most. */
    private final Map<Set<Scope>, Optional<GraphQLSchema>> made = new ConcurrentHashMap<>();

    VisibleSchemas(GraphQLSchema whole, Requirements requirements) {
        this.whole = whole;
        this.requirements = requirements;
    }

    /** Empty where a viewer may use no query at all, as no schema is without one. */
    Optional<GraphQLSchema> of(Viewer viewer) {
        return made.computeIfAbsent(
                requirements.met(viewer),
                _ ->
                        Optional.ofNullable(visible(whole.getQueryType(), viewer))
                                .map(query -> made(query, viewer)));
    }

    /** All types but the roots are those of the whole schema themselves. */
    private GraphQLSchema made(GraphQLObjectType query, Viewer viewer) {
        var mutation = visible(whole.getMutationType(), viewer);
        var subscription = visible(whole.getSubscriptionType(), viewer);
        var types = new ReachableTypes(whole);
        Requirements.roots(whole)
                .flatMap(root -> fields(root, viewer))
                .forEach(types::addWhatLeadsFrom);
        Stream.of(query, mutation, subscription)
                .flatMap(Stream::ofNullable)
                .flatMap(root -> root.getInterfaces().stream())
                .forEach(types::addWhatLeadsFrom);
        var directives =
                whole.getDirectives().stream()
                        .filter(directive -> !directive.getName().equals(Requirements.DIRECTIVE))
                        .collect(Collectors.toUnmodifiableSet());
        return GraphQLSchema.newSchema()
                .query(query)
                .mutation(mutation)
                .subscription(subscription)
                .additionalTypes(types.found())
                .additionalDirectives(directives)
                .codeRegistry(whole.getCodeRegistry())
                .build();
    }

    private Stream<GraphQLFieldDefinition> fields(GraphQLObjectType root, Viewer viewer) {
        return root.getFieldDefinitions().stream()
                .filter(field ->
                        requirements.missing(root.getName(), field.getName(), viewer).isEmpty());
    }

    /**
     * Null where nothing of a root type is visible. It loses the directives, which name scopes, and
     * the interfaces that promise what it does not have any more.
     */
    private @Nullable GraphQLObjectType visible(@Nullable GraphQLObjectType root, Viewer viewer) {
        if (root == null) {
            return null;
        }
        var fields =
                fields(root, viewer)
                        .map(field -> field.transform(copy -> copy.clearDirectives()))
                        .toList();
        if (fields.isEmpty()) {
            return null;
        }
        var names =
                fields.stream().map(GraphQLFieldDefinition::getName).collect(Collectors.toSet());
        return root.transform(copy ->
                copy.replaceFields(fields)
                        .replaceInterfaces(kept(root.getInterfaces(), names))
                        .clearDirectives());
    }

    private static List<GraphQLNamedOutputType> kept(
            List<GraphQLNamedOutputType> interfaces, Set<String> fields) {
        return interfaces.stream()
                .filter(promised ->
                        ((GraphQLInterfaceType) promised)
                                .getFieldDefinitions().stream()
                                        .allMatch(field -> fields.contains(field.getName())))
                .toList();
    }
}
