package org.newsdocket.record;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of a record: immutable, and empty where none were read. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The list without some of its items. */
    public static <T> List<T> without(Collection<? extends T> some, List<T> list) {
        return list.stream().filter(item -> !some.contains(item)).toList();
    }
}
