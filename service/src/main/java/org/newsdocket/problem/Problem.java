package org.newsdocket.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a caller did wrong, or came too late for. */
public sealed interface Problem {
    ProblemCode code();

    /** The argument, field or line that is wrong, e.g. {@code filter.actor}. */
    String where();

    String message();

    /** Something that was given is not as it must be. */
    record InvalidInput(ProblemCode code, String where, String message) implements Problem {}

    /**
     * The record was revised since the revision that the caller started from.
     *
     * @param currentRevision 0 where it does not exist yet
     * @param by who made the current revision; null where there is none
     */
    record RevisionConflict(
            String where,
            String message,
            String recordId,
            int currentRevision,
            @Nullable String by,
            @Nullable Instant at)
            implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.STALE_REVISION;
        }
    }

    static Problem of(ProblemCode code, String where, String message) {
        return new InvalidInput(code, where, message);
    }
}
