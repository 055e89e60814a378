package org.newsdocket.leak;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Walks every list to its end, page by page, forwards and backwards, in each of its orders. */
final class Lists {
    private static final int ENDLESS = 1000;

    private final Selections selections;
    private final Cast cast;
    private final List<GraphQLFieldDefinition> roots;
    private final List<GraphQLFieldDefinition> followed;

    Lists(GraphQLSchema schema, Selections selections, Cast cast) {
        this.selections = selections;
        this.cast = cast;
        this.roots = selections.lists();
        this.followed = new ArrayList<>(roots);
        followed.add(schema.getQueryType().getFieldDefinition("changes"));
    }

    /**
     * A list that can be asked for.
     *
     * @param around the operation, with a place for the list
     * @param arguments what it is asked with, beside the page
     */
    private record Listed(
            String name, String around, String arguments, GraphQLFieldDefinition field) {
        Operation page(String page, Selections selections) {
            var call =
                    "list: %s(%s) { %s }"
                            .formatted(field.getName(), page + arguments, selections.page(field));
            return new Operation(name + " " + page, around.formatted(call));
        }
    }

    /** Who asks for page after page, of several lists at once. */
    interface Walker {
        JsonNode ask(Operation operation);

        void fault(String fault);
    }

    /** The lists at the root, and those of the records of one family. */
    void walkAll(Family owner, int size, Interrogation reader) {
        var all = new ArrayList<>(roots(reader.mayFollow() ? followed : roots));
        all.addAll(of(owner));
        walk(all, size, reader);
    }

    /** The lists at the root that anybody may ask for. */
    void walkRoots(int size, Walker walker) {
        walk(roots(roots), size, walker);
    }

    private void walk(List<Listed> lists, int size, Walker walker) {
        lists.parallelStream()
                .forEach(listed -> {
                    walk(listed, "first: " + size, "after", walker);
                    walk(listed, "last: " + size, "before", walker);
                });
    }

    private static List<Listed> roots(List<GraphQLFieldDefinition> fields) {
        var all = new ArrayList<Listed>();
        for (var field : fields) {
            for (var arguments : orders(field)) {
                add(field, "{ %s }", arguments, all);
            }
        }
        return all;
    }

    private List<Listed> of(Family owner) {
        var all = new ArrayList<Listed>();
        for (var type : selections.records()) {
            var ids =
                    Cast.TYPES.stream().filter(each -> each.getSimpleName().equals(type.getName()));
            var id = cast.id(owner, ids.findFirst().orElseThrow());
            var around = "{ node(id: \"%s\") { ... on %s { %%s } } }".formatted(id, type.getName());
            type.getFieldDefinitions().forEach(field -> add(field, around, "", all));
        }
        return all;
    }

    private static void add(
            GraphQLFieldDefinition field, String around, String arguments, List<Listed> all) {
        if (field.getArgument("first") != null) {
            all.add(new Listed(field.getName() + arguments, around, arguments, field));
        }
    }

    /** Each order that the list can have, as it is asked for. */
    private static List<String> orders(GraphQLFieldDefinition field) {
        var sort = field.getArgument("sort");
        if (sort == null) {
            return List.of("");
        }
        var orders = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(sort.getType());
        return orders.getValues().stream().map(order -> ", sort: " + order.getName()).toList();
    }

    private void walk(Listed listed, String first, String from, Walker reader) {
        boolean forwards = from.equals("after");
        var page = first;
        long seen = 0;
        for (int pages = 0; pages < ENDLESS; pages++) {
            var list = reader.ask(listed.page(page, selections)).findPath("list");
            seen += list.path("edges").size();
            var info = list.path("pageInfo");
            if (!info.path(forwards ? "hasNextPage" : "hasPreviousPage").asBoolean(false)) {
                count(listed, list, seen, reader);
                return;
            }
            var cursor = info.path(forwards ? "endCursor" : "startCursor").asString();
            page = "%s, %s: \"%s\"".formatted(first, from, cursor);
        }
        reader.fault(listed.name() + " never ends");
    }

    private static void count(Listed listed, JsonNode list, long seen, Walker reader) {
        long total = list.path("totalCount").asLong(-1);
        if (total != seen) {
            reader.fault(listed.name() + " counts " + total + " and shows " + seen);
        }
    }
}
