package org.newsdocket.proceeding;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.Lists;

/** A provision of a law. The part is null where no source states it. */
public record Provision(
        String code,
        String jurisdiction,
        String article,
        @Nullable String part,
        @Nullable String title,
        @Nullable String severity,
        @Nullable Penalty penalty,
        List<Identifier> identifiers) {

    public Provision {
        identifiers = Lists.copy(identifiers);
    }

    /** The range of imprisonment that the law gives. */
    public record Penalty(@Nullable Period minimum, @Nullable Period maximum) {}
}
