package org.newsdocket.record.graph;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.Cursors;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.paging.Position;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.Record;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.Connection.PageInfo;
import org.newsdocket.view.View;

/**
 * The paging arguments of a connection field, and the connection made of the page that they ask
 * for.
 */
public final class ListArguments {
    private static final Set<String> PAGING = Set.of("first", "after", "last", "before");

    private final Cursors cursors;
    private final String list;
    private final int size;
    private final boolean backward;
    private final @Nullable String from;
    private final boolean counted;

    private ListArguments(
            Cursors cursors,
            String list,
            int size,
            boolean backward,
            @Nullable String from,
            boolean counted) {
        this.cursors = cursors;
        this.list = list;
        this.size = size;
        this.backward = backward;
        this.from = from;
        this.counted = counted;
    }

    static ListArguments of(DataFetchingEnvironment environment, View view, Cursors cursors) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        refuseBoth("first", first, "last", last);
        refuseBoth("after", after, "before", before);
        refuseBoth("first", first, "before", before);
        refuseBoth("last", last, "after", after);
        boolean backward = last != null || before != null;
        return new ListArguments(
                cursors,
                name(environment, view),
                backward ? size("last", last) : size("first", first),
                backward,
                backward ? before : after,
                environment.getSelectionSet().contains("totalCount"));
    }

    /** The same, where cursors are good for whatever the list is filtered by. */
    public ListArguments of(String anyFilter) {
        return new ListArguments(cursors, anyFilter, size, backward, from, counted);
    }

    /**
     * Which part of the list is asked for.
     *
     * @throws ProblemException with {@code INVALID_CURSOR}
     */
    public PageRequest page() {
        var position =
                from == null ? null : cursors.read(list, backward ? "before" : "after", from);
        return new PageRequest(size, backward, position, counted);
    }

    public <T> Connection<T, Edge<T>> connection(Page<T> page) {
        return connection(page, item -> item, Edge::new);
    }

    /** A connection whose edges say more than their cursor. */
    public <I, T, E> Connection<T, E> connection(
            Page<I> page, Function<I, T> node, BiFunction<String, I, E> edge) {
        var edges =
                page.rows().stream()
                        .map(row -> edge.apply(cursor(row.position()), row.item()))
                        .toList();
        var nodes = page.rows().stream().map(row -> node.apply(row.item())).toList();
        var start = page.rows().isEmpty() ? null : cursor(page.rows().getFirst().position());
        var end = page.rows().isEmpty() ? null : cursor(page.rows().getLast().position());
        var info = new PageInfo(page.hasNext(), page.hasPrevious(), start, end);
        return new Connection<>(edges, nodes, info, page.total());
    }

    /** The cursor of a place in the list. */
    public String cursor(Position position) {
        return cursors.write(list, position);
    }

    private static int size(String argument, @Nullable Integer size) {
        if (size == null) {
            return PageRequest.DEFAULT;
        }
        if (size < 1 || size > PageRequest.LARGEST) {
            throw new ProblemException(
                    ProblemCode.PAGE_SIZE_OUT_OF_RANGE,
                    argument,
                    "'" + argument + "' is " + size + "; it takes 1 to " + PageRequest.LARGEST);
        }
        return size;
    }

    private static void refuseBoth(
            String one, @Nullable Object first, String other, @Nullable Object second) {
        if (first != null && second != null) {
            throw new ProblemException(
                    ProblemCode.CONFLICTING_ARGUMENTS,
                    other,
                    "'" + one + "' and '" + other + "' exclude each other");
        }
    }

    /** The field, what it belongs to, every argument that is not about paging, and the moments. */
    private static String name(DataFetchingEnvironment environment, View view) {
        var type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(environment.getParentType());
        var owner = environment.getSource() instanceof Record record ? record.id().value() : "";
        var arguments = new TreeMap<String, Object>();
        for (var argument : environment.getFieldDefinition().getArguments()) {
            if (!PAGING.contains(argument.getName())) {
                arguments.put(argument.getName(), given(argument, environment));
            }
        }
        return "%s.%s %s %s %s %s"
                .formatted(
                        type.getName(),
                        environment.getField().getName(),
                        owner,
                        canonical(arguments),
                        view.recordedBy(),
                        view.publicBy());
    }

    /** A null is what is taken where nothing is given. */
    private static @Nullable Object given(
            GraphQLArgument argument, DataFetchingEnvironment environment) {
        Object value = environment.getArgument(argument.getName());
        return value == null ? GraphQLArgument.getArgumentDefaultValue(argument) : value;
    }

    /** The same text for the same list: what is null or empty in a filter is no condition. */
    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, entry) -> sorted.put(String.valueOf(key), canonical(entry)));
                sorted.values().removeIf("null"::equals);
                yield sorted.isEmpty() ? "null" : sorted.toString();
            }
            case null -> "null";
            default -> value.toString();
        };
    }
}
