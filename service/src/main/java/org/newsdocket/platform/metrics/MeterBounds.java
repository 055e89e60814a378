package org.newsdocket.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.springframework.stereotype.Component;

/** Keeps out what libraries measure without bounds, or measure again. */
@Component
final class MeterBounds implements MeterFilter {
    private static final String DRIVER = "mongodb.driver.";

    /** Made up anew by the driver at each start. */
    private static final String CLUSTER = "cluster.id";

    /**
     * Observations become spans alone: that of an operation would have the name that its client
     * gave it as a label, and those of the store and of loaders are signals of our own or the
     * driver's.
     */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        var name = id.getName();
        boolean isObserved =
                name.startsWith("graphql.")
                        || (name.startsWith("mongodb.") && !name.startsWith(DRIVER));
        return isObserved ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(DRIVER)) {
            return id;
        }
        return id.replaceTags(id.getTags().stream().filter(MeterBounds::isOfUse).toList());
    }

    private static boolean isOfUse(Tag tag) {
        return !tag.getKey().equals(CLUSTER);
    }
}
