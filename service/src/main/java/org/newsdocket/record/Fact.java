package org.newsdocket.record;

import java.time.Instant;
import java.util.List;
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

    boolean disputed();

    /** Keys of facts of the same record that cannot hold beside this one; symmetric. */
    List<String> conflictsWith();
}
