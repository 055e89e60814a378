package org.newsdocket.ledger;

import java.time.Instant;

/**
 * A place in the ledger.
 *
 * @param sequence of the changeset up to which, itself included, everything is meant; 0 before the
 *     first
 * @param at when that was recorded; no other changeset has the same moment
 */
public record LedgerPosition(long sequence, Instant at) {
    static final LedgerPosition START = new LedgerPosition(0, Instant.EPOCH);

    static LedgerPosition of(Changeset changeset) {
        return new LedgerPosition(changeset.sequence(), changeset.at());
    }
}
