package org.newsdocket.leak;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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

    private List<String> ids(GraphQLObjectType type, boolean hidden) {
        return Cast.TYPES.stream()
                .filter(each -> each.getSimpleName().equals(type.getName()))
                .flatMap(each -> cast.ids(each, hidden).stream())
                .map(RecordId::value)
                .toList();
    }

    /**
     * What followers are told, with all that changed; of each story alone, and what rests on it.
     */
    List<Operation> changes() {
        var operations = new ArrayList<Operation>();
        var far = selections.changes(field -> true, 0);
        operations.add(changes("", "", far));
        var near = selections.changes(field -> field.getArgument("first") == null, 1);
        operations.add(changes(" in full", "", near));
        for (var family : Cast.FAMILIES) {
            var story = ", story: \"%s\"".formatted(cast.id(family, Story.class));
            operations.add(changes(" of story " + family.name(), story, near));
        }
        return operations;
    }

    private static Operation changes(String name, String arguments, String selection) {
        var document =
                "{ __typename changes(first: 100%s) { %s } }".formatted(arguments, selection);
        return new Operation("changes" + name, document);
    }

    /** Each record by each way that leads to one alone. */
    List<Operation> one() {
        var operations = new ArrayList<Operation>();
        for (var type : Cast.TYPES) {
            var kind = Cast.kind(type);
            var single = kind.name().toLowerCase(Locale.ROOT);
            for (var family : Cast.FAMILIES) {
                var id = cast.id(family, type);
                var call =
                        kind == RecordKind.STORY
                                ? "story(by: {id: \"%s\"})".formatted(id)
                                : "%s(id: \"%s\")".formatted(single, id);
                operations.add(
                        new Operation(
                                single + " of " + family.name(),
                                "{ __typename %s { __typename id revision } node(id: \"%s\") { id } }"
                                        .formatted(call, id)));
            }
        }
        return operations;
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
