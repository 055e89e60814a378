package org.newsdocket.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, graded on the Admiralty scale. A confidential source is shown without
 * anything that leads to it.
 */
public record Source(
        @Nullable RecordId statement,
        @Nullable RecordId story,
        @Nullable MarkedText attribution,
        @Nullable Reliability reliability,
        @Nullable Credibility credibility,
        @Nullable URI url,
        @Nullable URI archiveUrl,
        @JsonProperty("protected") boolean confidential) {

    /** Whether it names anybody or anything; a confidential one does so to editors alone. */
    public boolean saysAnything() {
        return confidential
                || Stream.of(statement, story, attribution, url, archiveUrl)
                        .anyMatch(Objects::nonNull);
    }

    /** How far the source can be trusted: A completely, E not at all, F cannot be judged. */
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }

    /** How likely the information is: ONE confirmed, FIVE improbable, SIX cannot be judged. */
    public enum Credibility {
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE,
        SIX
    }
}
