package org.newsdocket.leak;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Record;

/** Records of which types a component can name, as the schema tells. */
final class Targets {
    /** Where not every actor can stand. */
    private static final Set<String> NO_COURTS =
            Set.of("Party.actor", "Charge.party", "ProceedingEvent.parties");

    private final GraphQLSchema schema;

    Targets(GraphQLSchema schema) {
        this.schema = schema;
    }

    List<Class<? extends Record>> of(RecordComponent component) {
        var owner = component.getDeclaringRecord().getSimpleName();
        var place = owner + "." + component.getName();
        var type = fieldType(owner, component.getName());
        var named = type == null ? schema.getType(capitalised(component.getName())) : type;
        if (named == null) {
            throw new IllegalStateException("it is not known what " + place + " names");
        }
        var names = objects((GraphQLNamedType) named);
        return Cast.TYPES.stream()
                .filter(each -> names.contains(each.getSimpleName()))
                .filter(each -> !NO_COURTS.contains(place) || !each.getSimpleName().equals("Court"))
                .toList();
    }

    private @Nullable GraphQLNamedType fieldType(String owner, String name) {
        if (!(schema.getType(owner) instanceof GraphQLFieldsContainer container)) {
            return null;
        }
        var field = container.getFieldDefinition(name);
        if (field == null) {
            return null;
        }
        var type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
        var nodes =
                type instanceof GraphQLObjectType object
                        ? object.getFieldDefinition("nodes")
                        : null;
        return nodes == null ? type : (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(nodes.getType());
    }

    private List<String> objects(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLInterfaceType shared ->
                    schema.getImplementations(shared).stream()
                            .map(GraphQLObjectType::getName)
                            .toList();
            case GraphQLUnionType union ->
                    union.getTypes().stream().map(GraphQLNamedType::getName).toList();
            default -> List.of(type.getName());
        };
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
