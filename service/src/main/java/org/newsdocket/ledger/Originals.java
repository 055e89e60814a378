package org.newsdocket.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.View;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as they are recorded, with nothing put in or taken away: for those who edit the record or
 * carry all of it elsewhere. A view that may not edit sees none.
 */
public interface Originals {
    /**
     * A current revision.
     *
     * @param document without id, revision and time
     */
    record Original(RecordId id, int revision, Instant recordedAt, ObjectNode document) {}

    /** Those that are unknown or erased are left out. One command a kind. */
    Map<RecordId, Original> findAll(Set<RecordId> ids, View view);

    /**
     * Those of which everybody may see more since a moment that passed after they were recorded; at
     * most {@code limit} of each kind. One command a kind.
     */
    List<Original> overdue(View view, int limit);

    /**
     * Those of a kind that have one of the identifiers, by each that they have; one command for a
     * hundred.
     */
    Map<Identifier, Set<RecordId>> identified(
            RecordKind kind, Set<Identifier> identifiers, View view);

    /** All of a kind in the order of their ids, in memory that does not grow with their number. */
    void forEach(RecordKind kind, View view, Consumer<Original> use);
}
