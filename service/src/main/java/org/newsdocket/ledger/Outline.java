package org.newsdocket.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.RecordId;

/** What a changeset did, without the documents. */
public record Outline(long sequence, Instant at, @Nullable String note, List<Item> items) {
    public Outline {
        items = List.copyOf(items);
    }

    /** What was done to one record. */
    public record Item(RecordId id, int revision, ChangeKind change) {}
}
