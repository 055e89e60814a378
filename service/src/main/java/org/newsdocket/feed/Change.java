package org.newsdocket.feed;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.RecordId;

/**
 * One change to one record, as a viewer is told of it.
 *
 * @param kind RECALLED where the viewer may see nothing of the record any more
 * @param isShown whether the record may be shown as the change made it
 * @param note why; null where there is none, or the viewer may not know
 * @param stories those that a statement says, or said, that it is told in
 */
public record Change(
        Place place,
        Instant at,
        ChangeKind kind,
        RecordId recordId,
        int revision,
        boolean isShown,
        @Nullable String note,
        Set<RecordId> stories) {
    /**
     * Where it stands in the ledger.
     *
     * @param item its number in the changeset, from 0
     */
    public record Place(long sequence, int item) {
        /** Behind all items of a changeset. */
        public static Place after(long sequence) {
            return new Place(sequence, Integer.MAX_VALUE);
        }

        public boolean isBefore(Place other) {
            return sequence == other.sequence ? item < other.item : sequence < other.sequence;
        }
    }
}
