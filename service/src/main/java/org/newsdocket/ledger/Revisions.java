package org.newsdocket.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;

/**
 * Reads the history of records. Whether a record itself may be seen is for its own port to tell.
 */
public interface Revisions {
    /** The join from a record's id to {@link #of its revisions}. */
    String HISTORY = "Record.history";

    /** The join from a revision's key to {@link #records the record}. */
    String RECORD = "Revision.record";

    /**
     * The revisions of each record as far as the view reaches, newest first; one command a kind.
     */
    Map<RecordId, List<Revision>> of(Set<RecordId> ids, View view);

    /**
     * The records as these revisions had them, as the view shows them now; one command a kind.
     * Those not to be seen are left out.
     */
    Map<RevisionKey, Record> records(Set<RevisionKey> revisions, View view);
}
