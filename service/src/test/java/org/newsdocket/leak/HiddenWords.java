package org.newsdocket.leak;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsdocket.leak.Canaries.Canary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filters lists by words. Which parts of a record a filter looks at is learned from what everybody
 * may read; then it is asked for the words of those parts that a reader may not know.
 */
final class HiddenWords {
    private static final int AT_ONCE = 60;
    private static final Pattern WHOSE = Pattern.compile("^.* (\\w+)@\\d");
    private static final Pattern PLACE = Pattern.compile("\\[\\d+]| naming .*");
    private static final String NOTHING = "{\"totalCount\":0,\"edges\":[]}";

    /** Where the rules of the record take no other word. */
    private static final List<Canary> COUNTRIES =
            List.of(
                    country(Forms.country(false), Audience.EVERYBODY),
                    country(Forms.country(true), Audience.KNOWN));

    private final Canaries canaries;
    private final List<Filter> filters;
    private final Map<Filter, Set<String>> parts = new HashMap<>();

    HiddenWords(List<GraphQLFieldDefinition> lists, Canaries canaries, Visitor anybody) {
        this.canaries = canaries;
        this.filters = lists.stream().flatMap(HiddenWords::of).toList();
        filters.forEach(filter -> parts.put(filter, new HashSet<>()));
        ask(anybody, open().toList(), (_, _) -> true)
                .forEach(found -> partsOf(found.by()).add(part(found.word())));
    }

    private static Canary country(String code, Audience audience) {
        return new Canary(code, audience, Family.OPEN + " Record@0.country", Instant.EPOCH);
    }

    /**
     * A way to filter a list by words.
     *
     * @param form the filter, with a place for each word
     * @param fields whose words stand beside each other in a record; empty where it takes any one
     */
    private record Filter(String list, String form, List<String> fields) {
        boolean takes(Canary word) {
            return fields.isEmpty() || word.where().endsWith("." + fields.getFirst());
        }

        String by(Canary word) {
            if (fields.isEmpty()) {
                return form.formatted(word.text());
            }
            var where = word.where();
            var part = where.substring(0, where.lastIndexOf('.') + 1);
            return form.formatted(
                    fields.stream().map(field -> Canaries.wordAt(part + field)).toArray());
        }
    }

    /** What is found by a word. */
    private record Found(Filter by, Canary word, String answer) {}

    private interface Choice {
        boolean takes(Filter filter, Canary word);
    }

    private static Stream<Filter> of(GraphQLFieldDefinition list) {
        return fields(list.getArgument("filter").getType())
                .flatMap(field -> of(list.getName(), field));
    }

    private static Stream<Filter> of(String list, GraphQLInputObjectField field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        var name = field.getName();
        if (!(type instanceof GraphQLInputObjectType)) {
            return isText(field)
                    ? Stream.of(new Filter(list, name + ": \"%s\"", List.of()))
                    : Stream.of();
        }
        var required =
                fields(type)
                        .filter(each -> each.getType() instanceof GraphQLNonNull)
                        .map(GraphQLInputObjectField::getName)
                        .toList();
        if (required.isEmpty()) {
            return fields(type)
                    .filter(HiddenWords::isText)
                    .map(each ->
                            new Filter(
                                    list,
                                    "%s: {%s: \"%%s\"}".formatted(name, each.getName()),
                                    List.of()));
        }
        var form =
                required.stream().map(each -> each + ": \"%s\"").collect(Collectors.joining(", "));
        return Stream.of(new Filter(list, "%s: {%s}".formatted(name, form), required));
    }

    private static Stream<GraphQLInputObjectField> fields(graphql.schema.GraphQLType type) {
        return ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type)).getFields().stream();
    }

    private static boolean isText(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType scalar
                && scalar.getName().equals("String");
    }

    /** One word of each part of what is open to all. */
    private Stream<Canary> open() {
        var words = new LinkedHashMap<String, Canary>();
        words(canary -> canary.audience().isEverybody())
                .filter(word -> word.where().startsWith(Family.OPEN + " "))
                .forEach(word -> words.putIfAbsent(part(word), word));
        return words.values().stream();
    }

    private Stream<Canary> words(Predicate<Canary> wanted) {
        var words =
                canaries.all().stream()
                        .filter(canary -> canary.text().equals(Canaries.wordAt(canary.where())));
        return Stream.concat(words, COUNTRIES.stream()).filter(wanted);
    }

    private static String part(Canary word) {
        var place = WHOSE.matcher(word.where()).replaceFirst("$1");
        return PLACE.matcher(place).replaceAll("");
    }

    private Set<String> partsOf(Filter filter) {
        return parts.getOrDefault(filter, Set.of());
    }

    /** Filters by which nobody would find anything, so that they prove nothing. */
    List<String> useless() {
        return filters.stream()
                .filter(filter -> partsOf(filter).isEmpty())
                .map(Filter::toString)
                .toList();
    }

    /** What a reader finds by words that they may not know. */
    List<String> findHidden(Visitor visitor) {
        var hidden = words(word -> !word.audience().includes(visitor.reader())).toList();
        return ask(visitor, hidden, (filter, word) -> partsOf(filter).contains(part(word))).stream()
                .map(found -> visitor.reader() + " finds " + found)
                .toList();
    }

    private List<Found> ask(Visitor visitor, List<Canary> words, Choice choice) {
        var asked = new ArrayList<Found>();
        for (var filter : filters) {
            words.stream()
                    .filter(word -> filter.takes(word) && choice.takes(filter, word))
                    .forEach(word -> asked.add(new Found(filter, word, NOTHING)));
        }
        var found = new ArrayList<Found>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            ask(visitor, asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private static void ask(Visitor visitor, List<Found> asked, List<Found> found) {
        var document = new StringBuilder("{");
        for (int i = 0; i < asked.size(); i++) {
            var filter = asked.get(i).by();
            document.append(
                    " list%d: %s(first: 1, filter: {%s}) { totalCount edges { cursor } }"
                            .formatted(i, filter.list(), filter.by(asked.get(i).word())));
        }
        var answer = visitor.ask(new Operation("filters", document.append(" }").toString()));
        var data = JsonMapper.shared().readTree(answer.body()).path("data");
        for (int i = 0; i < asked.size(); i++) {
            var list = data.path("list" + i).toString();
            if (!list.equals(NOTHING)) {
                found.add(new Found(asked.get(i).by(), asked.get(i).word(), list));
            }
        }
    }
}
