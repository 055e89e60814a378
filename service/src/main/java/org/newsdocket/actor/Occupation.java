package org.newsdocket.actor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Lists;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.Source;

/** What a person is said to do, where no organization is named. */
public record Occupation(
        String key,
        String title,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Instant knownFrom,
        List<Source> sources,
        boolean disputed,
        List<String> conflictsWith)
        implements Fact {

    public Occupation {
        sources = Lists.copy(sources);
        conflictsWith = Lists.copy(conflictsWith);
    }

    /** The same without the keys of facts that are not told; what is disputed stays so. */
    public Occupation without(Set<String> keys) {
        var left = Lists.without(keys, conflictsWith);
        return new Occupation(key, title, from, until, knownFrom, sources, disputed, left);
    }
}
