package org.newsdocket.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Erasure;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was changed at once, by whom and why. It is there as a whole or not at all.
 *
 * @param sequence 1 for the first, without gaps
 * @param at later than that of the changeset before, so that a moment names one state of the ledger
 * @param request null where nobody may repeat it
 * @param previous the hash of the changeset before; of 64 zeros before the first
 * @param hash see {@link Chain}
 */
public record Changeset(
        long sequence,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable Asked request,
        List<Item> items,
        String previous,
        String hash) {

    public Changeset {
        items = List.copyOf(items);
    }

    /** The same changeset with other items, of which its hash does not tell. */
    public Changeset with(List<Item> others) {
        return new Changeset(sequence, at, by, note, request, others, previous, hash);
    }

    /**
     * One record's new revision.
     *
     * @param document null where it was taken away because the record was erased later
     * @param salt null where the document is; random, so that nobody can find out a document by
     *     guessing it and comparing digests; 32 hexadecimal digits
     * @param digest see {@link Chain}
     */
    public record Item(
            RecordId id,
            int revision,
            ChangeKind change,
            @Nullable ObjectNode document,
            @Nullable String salt,
            String digest) {
        public Item {
            if ((document == null) != (salt == null)) {
                throw new IllegalArgumentException("a document and its salt go together");
            }
        }

        /** A copy of the document; of a record that was erased, what is left of it. */
        public ObjectNode told() {
            return document == null ? Erasure.remains() : document.deepCopy();
        }

        /** As it is when its record was erased later. */
        public Item blank() {
            return new Item(id, revision, change, null, null, digest);
        }

        /** What no two items of a ledger share. */
        public String revisionKey() {
            return id + "@" + revision;
        }

        /** Whether all that the revisions before held was to be taken away. */
        public boolean isErasure() {
            return document != null && Erasure.isOf(document);
        }
    }

    /**
     * The {@link Request} that this answers.
     *
     * @param asked its digest; null where it was taken away because a record was erased later, as
     *     whoever has it can find out by guessing what was asked for
     * @param salt null where that is; random, 32 hexadecimal digits
     * @param digest see {@link Chain}
     */
    public record Asked(String key, @Nullable String asked, @Nullable String salt, String digest) {
        public Asked {
            if ((asked == null) != (salt == null)) {
                throw new IllegalArgumentException("what was asked and its salt go together");
            }
        }

        /** Where it is not known any more what was asked for, the key alone tells. */
        boolean isAnswerTo(Request request) {
            return key.equals(request.key()) && (asked == null || asked.equals(request.digest()));
        }
    }

    /** What an item does to its record, for those who follow it; the graver of two comes later. */
    public enum ChangeKind {
        CREATED,
        REVISED,
        CORRECTED,
        RESTRICTED,
        DISCLOSED,
        /** What was delivered earlier must no longer be used. */
        RECALLED
    }
}
