package org.newsdocket.leak;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsdocket.record.RecordId;

/** All ways in which a question can name a record by its id, right and wrong. */
final class NamingQuestions {
    /** Stands for the id. */
    private static final String ID = "THE-ID";

    private static final List<String> MALFORMED =
            List.of(
                    "{ node(id: \"THE-ID\") { nothing } }",
                    "{ node(id: \"THE-ID\") }",
                    "{ node(id: \"THE-ID\" }",
                    "{ node(id: THE-ID) { id } }",
                    "{ node(id: [\"THE-ID\"]) { id } }",
                    "{ nodes(ids: [[\"THE-ID\"]]) { id } }",
                    "{ node(id: \"THE-ID\", id: \"THE-ID\") { id } }",
                    "{ node(id: \"THE-ID-and-more\") { id } }",
                    "{ stories(after: \"THE-ID\") { totalCount } }",
                    "{ stories(sort: THE_ID) { totalCount } }",
                    "{ stories(filter: {publishedFrom: \"THE-ID\"}) { totalCount } }",
                    "{ stories(filter: {language: \"THE-ID\"}) { totalCount } }",
                    "{ asOf(recordedAt: \"THE-ID\") { knownAt } }",
                    "query ($id: ID!) { node(id: $id) { id } } # \"THE-ID\"",
                    "mutation { withdrawRecord(input: {id: \"THE-ID\", expectedRevision: 1})"
                            + " { errors { message path } } }");

    private final GraphQLSchema schema;
    private final Selections selections;

    NamingQuestions(GraphQLSchema schema, Selections selections) {
        this.schema = schema;
        this.selections = selections;
    }

    /** As the record is now. */
    List<Operation> now(RecordId id) {
        return of(id, schema.getQueryType(), "{ %s }");
    }

    /** As it was at a moment, and in ways that make no sense. */
    List<Operation> inOtherWays(RecordId id, Instant recordedAt) {
        var past = "{ asOf(recordedAt: \"%s\") { %%s } }".formatted(recordedAt);
        var others = new ArrayList<>(of(id, schema.getObjectType("Archive"), past));
        MALFORMED.forEach(document -> others.add(of(id, document)));
        return others;
    }

    private List<Operation> of(RecordId id, GraphQLObjectType root, String around) {
        return root.getFieldDefinitions().stream()
                .flatMap(this::calls)
                .map(call -> of(id, around.formatted(call)))
                .toList();
    }

    private static Operation of(RecordId id, String document) {
        return new Operation(document, document.replace(ID, id.value()), Map.of("id", id.value()));
    }

    private Stream<String> calls(GraphQLFieldDefinition field) {
        var answer = Selections.type(field);
        var selection =
                field.getArgument("first") == null
                        ? selections.selection(answer, 0)
                        : selections.page(field);
        return field.getArguments().stream()
                .flatMap(argument ->
                        values(argument.getType())
                                .map(value ->
                                        "%s(%s: %s) { %s }"
                                                .formatted(
                                                        field.getName(),
                                                        argument.getName(),
                                                        value,
                                                        selection)));
    }

    /** The values of a type that hold the id. */
    private Stream<String> values(GraphQLInputType type) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        boolean isList = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
        var quoted = "\"" + ID + "\"";
        if (named.getName().equals("ID")) {
            return Stream.of(isList ? "[" + quoted + "]" : quoted);
        }
        return named instanceof GraphQLInputObjectType input ? objects(input) : Stream.of();
    }

    /** The id in each field. */
    private Stream<String> objects(GraphQLInputObjectType input) {
        return input.getFields().stream()
                .flatMap(field ->
                        values(field.getType())
                                .map(value -> "{%s: %s}".formatted(field.getName(), value)));
    }
}
