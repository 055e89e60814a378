package org.newsdocket.platform.mongo.embedded;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The positions one condition allows: all that are in any of these sets. */
final class Answer {
    /** Asking more sets than this one after the other costs more than merging them once. */
    private static final int FEW = 16;

    private final int size;
    private List<Set<Long>> sets;

    Answer(List<Set<Long>> sets) {
        this.sets = sets;
        this.size = sets.stream().mapToInt(Set::size).sum();
    }

    /** An upper limit: a position in several sets counts several times. */
    int size() {
        return size;
    }

    NavigableSet<Long> narrowedBy(List<Answer> others) {
        NavigableSet<Long> positions = new TreeSet<>();
        for (Set<Long> set : sets) {
            set.stream()
                    .filter(position -> others.stream().allMatch(other -> other.allows(position)))
                    .forEach(positions::add);
        }
        return positions;
    }

    private boolean allows(Long position) {
        if (sets.size() > FEW) {
            sets = List.of(narrowedBy(List.of()));
        }
        return sets.stream().anyMatch(set -> set.contains(position));
    }
}
