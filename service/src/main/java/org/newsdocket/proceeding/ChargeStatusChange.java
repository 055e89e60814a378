package org.newsdocket.proceeding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Lists;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.Source;

/**
 * A charge took a status; in the order in which they happened, 'on' null where the day is not
 * known.
 */
public record ChargeStatusChange(
        String key,
        Charge.ChargeStatus status,
        @Nullable PartialDate on,
        @Nullable Instant knownFrom,
        List<Source> sources,
        boolean disputed,
        List<String> conflictsWith)
        implements Fact {

    public ChargeStatusChange {
        sources = Lists.copy(sources);
        conflictsWith = Lists.copy(conflictsWith);
    }

    @Override
    public boolean convicts() {
        return status == Charge.ChargeStatus.CONVICTED;
    }

    /** The same without the keys of facts that are not told; what is disputed stays so. */
    ChargeStatusChange without(Set<String> keys) {
        var left = Lists.without(keys, conflictsWith);
        return new ChargeStatusChange(key, status, on, knownFrom, sources, disputed, left);
    }
}
