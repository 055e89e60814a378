package org.newsdocket.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;

/**
 * One revision of a record, without the record itself.
 *
 * @param by null where the viewer may not know who edits
 * @param note null where there is none, or where the viewer may not read it
 */
public record Revision(
        RecordId id,
        int revision,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String note,
        String digest) {

    public RevisionKey key() {
        return new RevisionKey(id, revision);
    }

    /** Names one revision of one record. */
    public record RevisionKey(RecordId id, int revision) {
        /** The one before; empty for the first. */
        public Optional<RevisionKey> before() {
            return revision == 1
                    ? Optional.empty()
                    : Optional.of(new RevisionKey(id, revision - 1));
        }

        @Override
        public String toString() {
            return id + "@" + revision;
        }
    }
}
