package org.newsdocket.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some source asserts. Facts that cannot all be true stand side by side; none is ever chosen.
 */
public interface Fact {
    /** Stable and unique within its record. */
    String key();

    /** When it became public; null where it did so with its record. */
    @Nullable Instant knownFrom();

    List<Source> sources();

    /** The statements and stories that it names as its sources. */
    default Stream<RecordId> restsOnWhich() {
        return sources().stream().flatMap(Source::names);
    }

    /** Whether it names one of these as its source. */
    default boolean restsOn(Set<RecordId> records) {
        return restsOnWhich().anyMatch(records::contains);
    }

    /**
     * Whether it calls somebody guilty. Nobody is called so by a confidential source of which no
     * word can be printed: whether it still holds could not be told without leading to it.
     */
    default boolean convicts() {
        return false;
    }

    /**
     * Whether a source stands behind it.
     *
     * @param fallen the records on which nothing rests
     */
    default boolean isSourced(Set<RecordId> fallen) {
        return sources().stream()
                .anyMatch(source -> source.stands(fallen) && (source.canBeTold() || !convicts()));
    }

    boolean disputed();

    /** Keys of facts of the same record that cannot hold beside this one; symmetric. */
    List<String> conflictsWith();
}
