package org.newsdocket.leak;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes selections of all that there is to select. Each field has an alias, its name and its type
 * with two underscores between, so that fields of two types never clash.
 */
final class Selections {
    private static final int MANY = 50;

    private final GraphQLSchema schema;

    Selections(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The record types, of which each has an id and leads to others. */
    List<GraphQLObjectType> records() {
        return schema.getImplementations(requireNonNull(schema.getTypeAs("Record")));
    }

    /** All that an object of the type tells itself; of other records it names the id. */
    String own(GraphQLObjectType type) {
        return fields(type, 0);
    }

    /** One field, with what the records that it leads to tell in one word each. */
    String field(GraphQLObjectType owner, GraphQLFieldDefinition field) {
        return field(owner, field, 1);
    }

    /** Of records at a distance nothing but the id. */
    private String field(GraphQLObjectType owner, GraphQLFieldDefinition field, int depth) {
        var target = type(field);
        var alias = field.getName() + "__" + owner.getName();
        var call = alias + ": " + field.getName() + paging(field);
        if (GraphQLTypeUtil.isLeaf(target)) {
            return call + spoken(owner, field);
        }
        boolean again =
                field.getName().equals("nodes") && owner.getFieldDefinition("edges") != null;
        return call + " { " + (again ? ids(target) : selection(target, depth)) + " }";
    }

    /** What is asked of whatever record it is. */
    String ofEveryRecord() {
        return requireNonNull((GraphQLInterfaceType) schema.getType("Record"))
                .getFieldDefinitions()
                .stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(type(field)))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(" ", "__typename ", ""));
    }

    /** The lists of records at the root. */
    List<GraphQLFieldDefinition> lists() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("filter") != null)
                .toList();
    }

    /**
     * What is told of each change.
     *
     * @param depth 0 for no more of a record than its id
     */
    String changes(Predicate<GraphQLFieldDefinition> wanted, int depth) {
        var changes = schema.getQueryType().getFieldDefinition("changes");
        var edge =
                (GraphQLObjectType)
                        type(((GraphQLObjectType) type(changes)).getFieldDefinition("edges"));
        var change = (GraphQLObjectType) type(edge.getFieldDefinition("node"));
        var told =
                change.getFieldDefinitions().stream()
                        .filter(wanted)
                        .map(field -> field(change, field, depth))
                        .collect(Collectors.joining(" "));
        return "__typename totalCount pageInfo { __typename endCursor } nodes { __typename } edges { __typename cursor node { __typename "
                + told
                + " } }";
    }

    /** All that is told of keys. */
    String keys() {
        return selection(type(schema.getQueryType().getFieldDefinition("keys")), 0);
    }

    /** Of what was selected in full before. */
    private String ids(GraphQLNamedType type) {
        return objects(type).stream().allMatch(this::isRecord) ? selection(type, 0) : "__typename";
    }

    /** What a list tells of a page: no more of an item than its id, if it has one. */
    String page(GraphQLFieldDefinition list) {
        var edges = ((GraphQLObjectType) type(list)).getFieldDefinition("edges");
        var node = ((GraphQLObjectType) type(edges)).getFieldDefinition("node");
        return "__typename totalCount"
                + " pageInfo { __typename startCursor endCursor hasNextPage hasPreviousPage }"
                + " edges { __typename cursor node { "
                + ids(type(node))
                + " } }";
    }

    private static String paging(GraphQLFieldDefinition field) {
        return field.getArgument("first") == null ? "" : "(first: " + MANY + ")";
    }

    /** What depends on the language, in Russian too. */
    private static String spoken(GraphQLObjectType owner, GraphQLFieldDefinition field) {
        if (field.getArgument("language") == null) {
            return "";
        }
        return " %s__%s__ru: %s(language: \"ru\")"
                .formatted(field.getName(), owner.getName(), field.getName());
    }

    /** Of whatever types an object can be. */
    String selection(GraphQLNamedType type, int depth) {
        var parts = new ArrayList<String>();
        parts.add("__typename");
        for (var object : objects(type)) {
            var fields = isRecord(object) ? ofRecord(object, depth) : fields(object, depth);
            parts.add("... on %s { %s }".formatted(object.getName(), fields));
        }
        return String.join(" ", parts);
    }

    private String ofRecord(GraphQLObjectType type, int depth) {
        return depth == 0 ? "id" : leaves(type);
    }

    private String leaves(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(type(field)))
                .map(field -> field(type, field, 0))
                .collect(Collectors.joining(" "));
    }

    private String fields(GraphQLObjectType type, int depth) {
        return type.getFieldDefinitions().stream()
                .map(field -> field(type, field, depth))
                .collect(Collectors.joining(" "));
    }

    static GraphQLNamedType type(GraphQLFieldDefinition field) {
        return (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    List<GraphQLObjectType> objects(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType shared -> schema.getImplementations(shared);
            case GraphQLUnionType union ->
                    union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> List.of();
        };
    }

    boolean isRecord(GraphQLObjectType type) {
        return type.getInterfaces().stream().anyMatch(shared -> shared.getName().equals("Record"));
    }
}
