package org.newsdocket.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsdocket.problem.Problem;

/** What is counted while a file is imported; in memory that does not grow with it. */
final class Tally {
    /** Different fields or reasons to tell apart; a file of any sense has fewer. */
    private static final int DIFFERENT = 1_000;

    private static final String REST = "others";

    private final ImportListener listener;
    private final Map<String, Long> ignored = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long skipped;
    private long broken;

    Tally(ImportListener listener) {
        this.listener = listener;
    }

    void ignored(String field) {
        count(ignored, field);
    }

    void skipped(String reason) {
        skipped++;
        count(reasons, reason);
    }

    /** A line or an element can't be taken, for all of these reasons. */
    void broken(List<Problem> problems) {
        broken++;
        problems.forEach(listener::broken);
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(
                counts.size() < DIFFERENT || counts.containsKey(key) ? key : REST, 1L, Long::sum);
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    ImportSummary summary(boolean isTrial, long created, long revised, long left) {
        return new ImportSummary(
                isTrial, created, revised, left, skipped, broken, sorted(reasons), sorted(ignored));
    }
}
