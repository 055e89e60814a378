package org.newsdocket.platform.mongo.embedded;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of an index, both ends included; one of them may be absent, or both. */
record Range(FieldIndex index, @Nullable Object low, @Nullable Object high) {

    Stream<Set<Long>> positions(boolean isAscending) {
        return index.between(low, high, isAscending);
    }

    /** False where two elements of one array could each be in one of the ranges. */
    boolean canMerge(Range other) {
        return index == other.index && !index.isMultikey() && type() == other.type();
    }

    Range merge(Range other) {
        return new Range(
                index,
                low == null || (other.low != null && isBefore(low, other.low)) ? other.low : low,
                high == null || (other.high != null && isBefore(other.high, high))
                        ? other.high
                        : high);
    }

    private static boolean isBefore(Object one, Object other) {
        return Keys.ORDER.compare(one, other) < 0;
    }

    private Class<?> type() {
        return Objects.requireNonNull(low == null ? high : low).getClass();
    }
}
