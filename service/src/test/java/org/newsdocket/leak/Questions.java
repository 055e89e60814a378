package org.newsdocket.leak;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.story.Story;

/** Asks for all that there is to be selected, of all records that there are. */
final class Questions {
    private final Selections selections;
    private final Cast cast;

    Questions(Selections selections, Cast cast) {
        this.selections = selections;
        this.cast = cast;
    }

    /** What each record tells itself. */
    List<Operation> records() {
        return each((type, hidden) -> List.of(of(type, hidden, "", selections.own(type))));
    }

    /** The same of those that are open to all. */
    List<Operation> open() {
        return selections.records().stream()
                .map(type -> of(type, false, "", selections.own(type)))
                .toList();
    }

    /** What each field of each record leads to. */
    List<Operation> fields() {
        return each((type, hidden) ->
                type.getFieldDefinitions().stream()
                        .filter(field -> !GraphQLTypeUtil.isLeaf(Selections.type(field)))
                        .map(field ->
                                of(
                                        type,
                                        hidden,
                                        "." + field.getName(),
                                        selections.field(type, field)))
                        .toList());
    }

    private List<Operation> each(BiFunction<GraphQLObjectType, Boolean, List<Operation>> asked) {
        return selections.records().stream()
                .flatMap(type ->
                        Stream.of(false, true)
                                .flatMap(hidden -> asked.apply(type, hidden).stream()))
                .toList();
    }

    /** All that a list at the root holds. */
    List<Operation> lists() {
        return selections.lists().stream()
                .map(field ->
                        new Operation(
                                field.getName(),
                                "{ __typename %s(first: 100) { %s } }"
                                        .formatted(
                                                field.getName(),
                                                selections.selection(Selections.type(field), 1))))
                .toList();
    }

    private Operation of(GraphQLObjectType type, boolean hidden, String field, String selection) {
        var document =
                "query ($ids: [ID!]!) { __typename nodes(ids: $ids) { __typename ... on %s { %s } } }"
                        .formatted(type.getName(), selection);
        var name = (hidden ? "hidden " : "") + type.getName() + field;
        return new Operation(name, document, Map.of("ids", ids(type, hidden)));
    }

    /** A person whose identity is restricted is undisclosed to some, and one may be disclosed. */
    private List<String> ids(GraphQLObjectType type, boolean hidden) {
        var name = type.getName();
        return Cast.TYPES.stream()
                .filter(each ->
                        each.getSimpleName().equals(name)
                                || (isPerson(each.getSimpleName()) && isPerson(name)))
                .flatMap(each -> cast.ids(each, hidden).stream())
                .map(RecordId::value)
                .toList();
    }

    private static boolean isPerson(String type) {
        return type.equals("Person") || type.equals("UndisclosedPerson");
    }

    /** What followers are told, with what each record tells now and what rests on it. */
    List<Operation> changes() {
        return List.of(
                changes("", "first: 5", selections.changes(field -> true, 0)),
                changes(" backwards", "last: 5", selections.changes(field -> true, 0)),
                changes(" in full", "first: 100", leaves()));
    }

    /** The same of each story alone. */
    List<Operation> changesOfStories() {
        return Cast.FAMILIES.stream()
                .map(family -> {
                    var story = "first: 100, story: \"%s\"".formatted(cast.id(family, Story.class));
                    return changes(" of story " + family.name(), story, leaves());
                })
                .toList();
    }

    private String leaves() {
        return selections.changes(field -> field.getArgument("first") == null, 1);
    }

    /** Who may do what. */
    Operation keys() {
        return new Operation(
                "keys", "{ __typename keys(first: 100) { " + selections.keys() + " } }");
    }

    private static Operation changes(String name, String arguments, String selection) {
        var document = "{ __typename changes(%s) { %s } }".formatted(arguments, selection);
        return new Operation("changes" + name, document);
    }

    /** Each record by each way that leads to one alone: all those of a type at once. */
    List<Operation> one() {
        return Cast.TYPES.stream().map(this::one).toList();
    }

    private Operation one(Class<? extends Record> type) {
        var kind = Cast.kind(type);
        var single = kind.name().toLowerCase(Locale.ROOT);
        var key = kind == RecordKind.STORY ? "by: {id: \"%s\"}" : "id: \"%s\"";
        var told = selections.ofEveryRecord();
        var calls = new StringBuilder();
        for (int i = 0; i < Cast.FAMILIES.size(); i++) {
            var id = cast.id(Cast.FAMILIES.get(i), type);
            calls.append(
                            " %s__%d: %s(%s) { %s }"
                                    .formatted(single, i, single, key.formatted(id), told))
                    .append(" node__%d: node(id: \"%s\") { id }".formatted(i, id));
        }
        return new Operation("each " + type.getSimpleName(), "{ __typename" + calls + " }");
    }

    /** Every operation, as of moments of both kinds. */
    static List<Operation> asOf(List<Operation> operations, List<String> moments) {
        var past = new ArrayList<Operation>();
        for (var moment : moments) {
            for (var operation : operations) {
                var document = operation.document();
                int start = document.indexOf('{') + 1;
                int end = document.lastIndexOf('}');
                var asked =
                        "%s __typename asOf(%s) { recordedAt knownAt %s } }"
                                .formatted(
                                        document.substring(0, start),
                                        moment,
                                        document.substring(start, end));
                var name = operation.name() + " as of " + moment;
                past.add(new Operation(name, asked, operation.variables()));
            }
        }
        return past;
    }
}
