package org.newsdocket.record.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.newsdocket.view.View;

/** What a loader is asked for: one operation may ask for the same thing of several moments. */
record Asked<K>(View view, K key) {
    /** Reads once for each view. */
    static <K, V> Map<Asked<K>, V> read(
            Set<Asked<K>> all, BiFunction<Set<K>, View, Map<K, V>> read) {
        var keys = new HashMap<View, Set<K>>();
        all.forEach(
                asked -> keys.computeIfAbsent(asked.view(), _ -> new HashSet<>()).add(asked.key()));
        var found = new HashMap<Asked<K>, V>();
        keys.forEach((view, wanted) ->
                read.apply(wanted, view)
                        .forEach((key, value) -> found.put(new Asked<>(view, key), value)));
        return found;
    }
}
