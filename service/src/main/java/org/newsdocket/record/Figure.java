package org.newsdocket.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that a source gives, with how exactly it gives it: {@code RANGE} has min and max, {@code
 * UNKNOWN} neither.
 */
public record Figure(
        String key,
        String label,
        FigureOperator operator,
        @Nullable Integer value,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Instant knownFrom,
        List<Source> sources,
        boolean disputed,
        List<String> conflictsWith)
        implements Fact {

    public Figure {
        sources = Lists.copy(sources);
        conflictsWith = Lists.copy(conflictsWith);
    }

    public enum FigureOperator {
        EXACT,
        AT_LEAST,
        AT_MOST,
        ABOUT,
        RANGE,
        UNKNOWN
    }
}
