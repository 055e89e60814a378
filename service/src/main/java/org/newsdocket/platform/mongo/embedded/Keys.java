package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values an index keeps, and their order. */
final class Keys {
    static final Comparator<Object> ORDER =
            (a, b) ->
                    a instanceof Double one && b instanceof Double other
                            ? one.compareTo(other)
                            : ValueComparator.asc().compare(a, b);

    private Keys() {}

    /**
     * Equal values have equal keys. Null and missing are one key, as are numbers that are equal as
     * doubles. No key (null) for documents, arrays, binary data and whatever else an index does not
     * keep.
     */
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> Missing.getInstance();
            // Adding zero turns -0.0 to 0.0, which Double.compareTo would tell apart.
            case Number number -> number.doubleValue() + 0.0;
            case Missing _, String _, Boolean _, Instant _, ObjectId _, UUID _ -> value;
            default -> null;
        };
    }

    /** Whether only equal values have this key. */
    static boolean isExact(Object key) {
        return !(key instanceof Double || key instanceof Missing);
    }
}
