package org.newsdocket.ledger;

import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it shall become.
 *
 * @param expectedRevision the revision that it was made from; 0 for a record that does not exist
 *     yet
 * @param document the whole record, without revision and time, which the ledger gives
 */
public record Draft(RecordId id, int expectedRevision, ObjectNode document) {}
