package org.newsdocket.ledger;

import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it shall become.
 *
 * @param expectedRevision the revision that it was made from; 0 for a record that does not exist
 *     yet
 * @param change what it is to those who follow the record
 * @param document the whole record, without revision and time, which the ledger gives
 */
public record Draft(RecordId id, int expectedRevision, ChangeKind change, ObjectNode document) {
    /** A new record, or a plain revision. */
    public Draft(RecordId id, int expectedRevision, ObjectNode document) {
        this(
                id,
                expectedRevision,
                expectedRevision == 0 ? ChangeKind.CREATED : ChangeKind.REVISED,
                document);
    }
}
