package org.newsdocket.proceeding;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What a court imposed; each part is null where it was not imposed or not told. */
public record Sentence(
        @Nullable Period imprisonment,
        @Nullable Period probation,
        @Nullable Boolean suspended,
        @Nullable String fine) {}
