package org.newsdocket.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of an ordered list.
 *
 * @param total the length of the whole list; null where it was not asked for
 */
public record Page<T>(
        List<Row<T>> rows, boolean hasPrevious, boolean hasNext, @Nullable Long total) {

    /** An item and its place in the list. */
    public record Row<T>(Position position, T item) {}

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty(PageRequest request) {
        return new Page<>(List.of(), false, false, request.counted() ? 0L : null);
    }

    /**
     * The page out of what was read in the direction of the request, starting beyond its position.
     *
     * @param read up to one row more than the page holds, which tells whether there are more
     */
    public static <T> Page<T> of(List<Row<T>> read, PageRequest request, @Nullable Long total) {
        boolean more = read.size() > request.size();
        boolean resumed = request.from() != null;
        var rows = new ArrayList<>(more ? read.subList(0, request.size()) : read);
        if (!request.backward()) {
            return new Page<>(rows, resumed, more, total);
        }
        return new Page<>(rows.reversed(), more, resumed, total);
    }

    /**
     * The page of a list that is at hand as a whole; a cursor whose item is gone resumes at the
     * same index.
     *
     * @param id tells an item from all others of the list
     */
    public static <T> Page<T> within(List<T> items, Function<T, String> id, PageRequest request) {
        var from = request.from();
        int start = 0;
        int end = items.size();
        if (from != null) {
            int index = indexOf(from, items, id);
            boolean there = index < end && id.apply(items.get(index)).equals(from.id());
            start = request.backward() ? 0 : index + (there ? 1 : 0);
            end = request.backward() ? index : end;
        }
        if (request.backward()) {
            start = Math.max(start, end - request.size());
        } else {
            end = Math.min(end, start + request.size());
        }
        var rows = new ArrayList<Row<T>>(end - start);
        for (int i = start; i < end; i++) {
            var item = items.get(i);
            rows.add(new Row<>(new Position(String.valueOf(i), id.apply(item)), item));
        }
        var total = request.counted() ? Long.valueOf(items.size()) : null;
        return new Page<>(rows, start > 0, end < items.size(), total);
    }

    /** Where the item is now, or else where it was. */
    private static <T> int indexOf(Position position, List<T> items, Function<T, String> id) {
        for (int i = 0; i < items.size(); i++) {
            if (id.apply(items.get(i)).equals(position.id())) {
                return i;
            }
        }
        return Math.min(Integer.parseInt(position.key()), items.size());
    }

    public <U> Page<U> map(Function<T, U> mapping) {
        var mapped = rows.stream().map(row -> new Row<>(row.position(), mapping.apply(row.item())));
        return new Page<>(mapped.toList(), hasPrevious, hasNext, total);
    }
}
