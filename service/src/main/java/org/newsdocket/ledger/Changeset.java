package org.newsdocket.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was changed at once, by whom and why. It is there as a whole or not at all.
 *
 * @param sequence 1 for the first, without gaps
 * @param at not before that of the changeset before
 * @param previous the hash of the changeset before; of 64 zeros before the first
 * @param hash see {@link Chain}
 */
public record Changeset(
        long sequence,
        Instant at,
        String by,
        @Nullable String note,
        List<Item> items,
        String previous,
        String hash) {

    public Changeset {
        items = List.copyOf(items);
    }

    /**
     * One record's new revision.
     *
     * @param salt random, so that nobody can find out a document by guessing it and comparing
     *     digests; 32 hexadecimal digits
     * @param digest see {@link Chain}
     */
    public record Item(
            RecordId id,
            int revision,
            ChangeKind change,
            ObjectNode document,
            String salt,
            String digest) {
        /** What no two items of a ledger share. */
        public String revisionKey() {
            return id + "@" + revision;
        }
    }

    /** What an item does to its record. */
    public enum ChangeKind {
        CREATED,
        REVISED
    }
}
