package org.newsdocket.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        return sources().stream()
                .flatMap(source -> Stream.of(source.statement(), source.story()))
                .filter(Objects::nonNull);
    }

    /** Whether it names one of these as its source. */
    default boolean restsOn(Set<RecordId> records) {
        return restsOnWhich().anyMatch(records::contains);
    }

    boolean disputed();

    /** Keys of facts of the same record that cannot hold beside this one; symmetric. */
    List<String> conflictsWith();
}
