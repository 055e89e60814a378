package org.newsdocket.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
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

    /** The statement and the story that it names, as far as it does. */
    public Stream<RecordId> names() {
        return Stream.of(statement, story).filter(Objects::nonNull);
    }

    /**
     * Whether something is behind it: words, an address, or a record that did not fall. Where a
     * confidential one does not show what it names, that alone does not tell against it.
     *
     * @param fallen the records on which nothing rests
     */
    public boolean stands(Set<RecordId> fallen) {
        if (Stream.of(attribution, url, archiveUrl).anyMatch(Objects::nonNull)) {
            return true;
        }
        var named = names().toList();
        return named.isEmpty() ? confidential : !fallen.containsAll(named);
    }

    /** Whether readers may be told of it: of a confidential one, only the words written for it. */
    public boolean canBeTold() {
        return !confidential || attribution != null;
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
