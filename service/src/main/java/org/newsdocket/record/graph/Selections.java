package org.newsdocket.record.graph;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;

/**
 * What one operation needs of each kind of record: the union over all places where it selects one,
 * so that a record read once serves them all.
 */
final class Selections {
    private final Map<RecordKind, Set<String>> fields = new EnumMap<>(RecordKind.class);

    void add(RecordKind kind, Set<String> stored) {
        fields.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(stored);
    }

    Selection of(RecordKind kind) {
        return Selection.of(fields.getOrDefault(kind, Set.of()));
    }
}
