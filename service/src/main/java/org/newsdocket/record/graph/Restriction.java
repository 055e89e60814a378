package org.newsdocket.record.graph;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Record;

/** What limits the showing of a record. An embargo is the only one that there is so far. */
record Restriction(
        RestrictionKind kind,
        @Nullable String basis,
        @Nullable String issuedBy,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable List<String> countries) {

    enum RestrictionKind {
        IDENTITY,
        PUBLICATION,
        EMBARGO
    }

    static Restriction embargo(Record record) {
        return new Restriction(
                RestrictionKind.EMBARGO, null, null, null, record.embargoedUntil(), null);
    }
}
