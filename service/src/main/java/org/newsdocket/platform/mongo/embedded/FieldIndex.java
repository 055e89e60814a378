package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of one path is, in the order of values. A path through arrays leads to many
 * values, one that leads nowhere to null. Walks a document as the engine's matcher does, so no
 * position that matches is ever left out.
 */
final class FieldIndex {
    private final List<String> path;
    private final NavigableMap<Object, Set<Long>> positions = new TreeMap<>(Keys.ORDER);
    private boolean isMultikey;
    private boolean hasNestedArrays;

    FieldIndex(String path) {
        this.path = Utils.splitPath(path);
    }

    void add(Document document, long position) {
        walk(document, 0, key -> positions.merge(key, Set.of(position), FieldIndex::union));
    }

    void remove(Document document, long position) {
        walk(document, 0, key -> positions.computeIfPresent(key, (_, at) -> without(at, position)));
    }

    Set<Long> at(Object key) {
        return positions.getOrDefault(key, Set.of());
    }

    boolean holds(Object key) {
        return positions.containsKey(key);
    }

    /** How many different keys there are. */
    int size() {
        return positions.size();
    }

    /** Whether one document may have several keys. */
    boolean isMultikey() {
        return isMultikey;
    }

    /**
     * Whether a key tells that the value matches; not so where the engine has rules of its own for
     * arrays.
     */
    boolean isExact() {
        return !hasNestedArrays && path.stream().noneMatch(FieldIndex::isNumber);
    }

    /**
     * The positions of each value in the range, both ends included; where one end is absent, of
     * values of the same type.
     */
    Stream<Set<Long>> between(@Nullable Object low, @Nullable Object high, boolean ascending) {
        if (low != null && high != null && Keys.ORDER.compare(low, high) > 0) {
            return Stream.empty();
        }
        NavigableMap<Object, Set<Long>> range = positions;
        range = low == null ? range : range.tailMap(low, true);
        range = high == null ? range : range.headMap(high, true);
        range = ascending ? range : range.descendingMap();
        Object end = low == null ? high : low;
        return range.entrySet().stream()
                .filter(entry -> end == null || entry.getKey().getClass() == end.getClass())
                .map(entry -> entry.getValue());
    }

    private void walk(@Nullable Object value, int depth, Consumer<Object> keys) {
        if (depth == path.size()) {
            leaf(value, keys);
        } else if (value instanceof List<?> list && !isNumber(path.get(depth))) {
            isMultikey = true;
            list.forEach(element -> walk(element, depth, keys));
        } else {
            walk(child(value, path.get(depth)), depth + 1, keys);
        }
    }

    private static @Nullable Object child(@Nullable Object value, String name) {
        return switch (value) {
            case Document document -> document.get(name);
            case List<?> list when name.length() < 9 && Integer.parseInt(name) < list.size() ->
                    list.get(Integer.parseInt(name));
            case null, default -> null;
        };
    }

    private void leaf(@Nullable Object value, Consumer<Object> keys) {
        if (!(value instanceof Collection<?> elements)) {
            key(value, keys);
            return;
        }
        isMultikey = true;
        for (Object element : elements) {
            if (element instanceof Collection<?> nested) {
                // The engine's $in finds what is in them, its equality does not.
                hasNestedArrays = true;
                nested.forEach(inner -> key(inner, keys));
            } else {
                key(element, keys);
            }
        }
    }

    private static void key(@Nullable Object value, Consumer<Object> keys) {
        Object key = Keys.of(value);
        if (key != null) {
            keys.accept(key);
        }
    }

    private static Set<Long> union(Set<Long> at, Set<Long> more) {
        // Most values are in one document only; a tree for each of those would double the memory of
        // an index.
        Set<Long> all = at instanceof TreeSet ? at : new TreeSet<>(at);
        all.addAll(more);
        return all;
    }

    private static @Nullable Set<Long> without(Set<Long> at, long position) {
        if (!at.contains(position)) {
            return at;
        }
        if (at.size() == 1) {
            return null;
        }
        at.remove(position);
        return at;
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(Character::isDigit);
    }
}
