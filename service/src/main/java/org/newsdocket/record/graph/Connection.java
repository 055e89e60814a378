package org.newsdocket.record.graph;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page in the form of the Relay cursor connections specification.
 *
 * @param <E> an edge; one item and its cursor
 * @param counted null where it was not asked for
 */
public record Connection<T, E>(
        List<E> edges, List<T> nodes, PageInfo pageInfo, @Nullable Long counted) {
    /** The length of the whole list; only for those who asked for it. */
    public Long totalCount() {
        return Objects.requireNonNull(counted, "counted only where the query selects it");
    }

    public record Edge<T>(String cursor, T node) {}

    /** The cursors are null where the page is empty. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
