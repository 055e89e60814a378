package org.newsdocket.ledger;

import java.util.Map;
import java.util.Set;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;

/** What a viewer could see of records over the time. */
public interface Sightings {
    /** What became of a revision, for one viewer. */
    enum Sighting {
        /** The first revision that the viewer may see. */
        FIRST,
        /** The viewer may see it. */
        SHOWN,
        /**
         * The viewer could see it, or the one before, and may see nothing of the record any more.
         */
        GONE
    }

    /**
     * Of each revision of the records; one that the viewer never could see is left out. One command
     * for each kind of them.
     */
    Map<RevisionKey, Sighting> of(Set<RecordId> records, View view);
}
