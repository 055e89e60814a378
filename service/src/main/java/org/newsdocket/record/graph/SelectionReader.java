package org.newsdocket.record.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the selections of an operation off its document. Each fragment is walked once, however
 * often it is spread.
 */
final class SelectionReader {
    private final GraphQLSchema schema;
    private final FieldNeeds needs;
    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> walked = new HashSet<>();
    private final Selections selections = new Selections();

    private SelectionReader(GraphQLSchema schema, FieldNeeds needs, Document document) {
        this.schema = schema;
        this.needs = needs;
        this.fragments =
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(
                                Collectors.toMap(
                                        FragmentDefinition::getName, fragment -> fragment));
    }

    static Selections read(
            GraphQLSchema schema,
            FieldNeeds needs,
            Document document,
            OperationDefinition operation) {
        var reader = new SelectionReader(schema, needs, document);
        reader.walk(operation.getSelectionSet(), root(schema, operation));
        return reader.selections;
    }

    private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private void walk(@Nullable SelectionSet set, GraphQLNamedType type) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type);
                case InlineFragment inline ->
                        walk(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), type));
                case FragmentSpread spread -> spread(spread.getName());
                default ->
                        throw new IllegalStateException(
                                "a selection of no known kind: " + selection);
            }
        }
    }

    private void field(Field field, GraphQLNamedType type) {
        needs.of(type.getName(), field.getName()).forEach(selections::add);
        var definition =
                type instanceof GraphQLFieldsContainer container
                        ? container.getFieldDefinition(field.getName())
                        : null;
        if (definition != null) {
            GraphQLType result = GraphQLTypeUtil.unwrapAll(definition.getType());
            walk(field.getSelectionSet(), (GraphQLNamedType) result);
        }
    }

    private void spread(String name) {
        var fragment = fragments.get(name);
        if (fragment != null && walked.add(name)) {
            walk(
                    fragment.getSelectionSet(),
                    narrowed(fragment.getTypeCondition(), schema.getQueryType()));
        }
    }

    private GraphQLNamedType narrowed(@Nullable TypeName condition, GraphQLNamedType type) {
        if (condition == null) {
            return type;
        }
        var named = schema.getType(condition.getName());
        return named == null ? type : (GraphQLNamedType) named;
    }
}
