package org.newsdocket.access.graph;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;

/**
 * The scopes that the fields of the root types take, as the schema says by {@code @requires}: on
 * the field or, for all that do not say it themselves, on its type.
 */
final class Requirements {
    static final String DIRECTIVE = "requires";
    private static final String SCOPES = "scopes";

    /** By root type and field. */
    private final Map<String, Map<String, Set<Scope>>> scopes = new HashMap<>();

    private Requirements() {}

    /**
     * @throws IllegalStateException where a field of a root type takes nothing, as it was
     *     forgotten, or the directive stands where it has no effect
     */
    static Requirements of(GraphQLSchema schema) {
        refuseElsewhere(schema);
        var requirements = new Requirements();
        roots(schema).forEach(root -> requirements.scopes.put(root.getName(), ofFields(root)));
        return requirements;
    }

    private static void refuseElsewhere(GraphQLSchema schema) {
        var roots = roots(schema).map(GraphQLObjectType::getName).toList();
        schema.getAllTypesAsList().stream()
                .filter(type -> !roots.contains(type.getName()))
                .filter(Requirements::saysAnything)
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalStateException(
                            type.getName() + " is no root type, and takes no scope");
                });
    }

    private static boolean saysAnything(GraphQLNamedType type) {
        return type instanceof GraphQLFieldsContainer container
                && Stream.concat(Stream.of(container), container.getFieldDefinitions().stream())
                        .map(GraphQLDirectiveContainer.class::cast)
                        .anyMatch(element -> element.hasAppliedDirective(DIRECTIVE));
    }

    /** The types that operations start from. */
    static Stream<GraphQLObjectType> roots(GraphQLSchema schema) {
        return Stream.of(
                        schema.getQueryType(),
                        schema.getMutationType(),
                        schema.getSubscriptionType())
                .flatMap(Stream::ofNullable);
    }

    private static Map<String, Set<Scope>> ofFields(GraphQLObjectType root) {
        var otherwise = said(root);
        var scopes = new HashMap<String, Set<Scope>>();
        for (var field : root.getFieldDefinitions()) {
            var own = said(field);
            var required = own == null ? otherwise : own;
            if (required == null || required.isEmpty()) {
                throw new IllegalStateException(
                        root.getName() + "." + field.getName() + " takes no scope");
            }
            scopes.put(field.getName(), required);
        }
        return scopes;
    }

    /** Null where nothing is said. */
    private static @Nullable Set<Scope> said(GraphQLDirectiveContainer element) {
        var directive = element.getAppliedDirective(DIRECTIVE);
        if (directive == null) {
            return null;
        }
        Collection<?> names = directive.getArgument(SCOPES).getValue();
        var scopes = EnumSet.noneOf(Scope.class);
        names.forEach(name -> scopes.add(Scope.valueOf(String.valueOf(name))));
        return Collections.unmodifiableSet(scopes);
    }

    /** What a viewer lacks for a field of a root type; empty where there is no such field. */
    Set<Scope> missing(String root, String field, Viewer viewer) {
        var missing = EnumSet.noneOf(Scope.class);
        scopes.getOrDefault(root, Map.of()).getOrDefault(field, Set.of()).stream()
                .filter(scope -> !viewer.may(scope))
                .forEach(missing::add);
        return missing;
    }

    /** Those of the scopes that decide about any field and that a viewer has. */
    Set<Scope> met(Viewer viewer) {
        var met = EnumSet.noneOf(Scope.class);
        scopes.values().stream()
                .flatMap(fields -> fields.values().stream())
                .flatMap(Set::stream)
                .filter(viewer::may)
                .forEach(met::add);
        return met;
    }
}
