package org.newsdocket.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.exchange.RecordLines.Broken;
import org.newsdocket.exchange.RecordLines.Line;
import org.newsdocket.exchange.RecordLines.Understood;
import org.newsdocket.ledger.Draft;
import org.newsdocket.problem.Problem;
import org.newsdocket.record.RecordId;

/** The records of a file, and all that is wrong with it. */
final class RecordFile {
    private final Map<RecordId, Understood> lines = new LinkedHashMap<>();
    private final Set<RecordId> broken = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    void add(Line line) {
        switch (line) {
            case Understood understood -> {
                var first = lines.putIfAbsent(understood.id(), understood);
                if (first != null) {
                    problems.add(
                            RecordLines.problem(
                                    understood.where(),
                                    understood.id() + " stands already at " + first.where()));
                }
            }
            case Broken(var id, var problem) -> {
                problems.add(problem);
                if (id != null) {
                    broken.add(id);
                }
            }
        }
    }

    /** Each record once. */
    Collection<Understood> lines() {
        return lines.values();
    }

    /** What is wrong with single lines. */
    List<Problem> problems() {
        return problems;
    }

    /** The records of the file and those that they name. */
    Set<RecordId> named() {
        var named = new LinkedHashSet<>(lines.keySet());
        lines.values().forEach(line -> named.addAll(line.references()));
        return named;
    }

    /** Names of records that are neither in the file nor among those known. */
    List<Problem> unknownReferences(Set<RecordId> known) {
        var unknown = new ArrayList<Problem>();
        for (var line : lines.values()) {
            for (var reference : line.references()) {
                if (!lines.containsKey(reference)
                        && !broken.contains(reference)
                        && !known.contains(reference)) {
                    unknown.add(
                            RecordLines.problem(
                                    line.where(),
                                    "it names " + reference + ", which there is none of"));
                }
            }
        }
        return unknown;
    }

    /**
     * Each record after those that it names, so that any first part of them names none of the rest;
     * only of records that name each other in a circle, one must come first.
     */
    List<Draft> inOrderOfReference() {
        var ordered = new ArrayList<Draft>(lines.size());
        var seen = new HashSet<RecordId>();
        var open = new ArrayDeque<Descent>();
        for (var line : lines.values()) {
            enter(line, seen, open);
            while (!open.isEmpty()) {
                var references = open.getLast().references();
                if (references.hasNext()) {
                    var next = lines.get(references.next());
                    if (next != null) {
                        enter(next, seen, open);
                    }
                } else {
                    ordered.add(open.removeLast().line().draft());
                }
            }
        }
        return ordered;
    }

    private record Descent(Understood line, Iterator<RecordId> references) {}

    private static void enter(Understood line, Set<RecordId> seen, ArrayDeque<Descent> open) {
        if (seen.add(line.id())) {
            open.addLast(new Descent(line, line.references().iterator()));
        }
    }
}
