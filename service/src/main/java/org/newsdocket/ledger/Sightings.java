package org.newsdocket.ledger;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;

/** What a viewer could see of records over the time. */
public interface Sightings {
    /** What became of a revision, for one viewer. */
    enum Sighting {
        /** The viewer may see it, and could see none before. */
        FIRST,
        /** The viewer may see it. */
        SHOWN,
        /**
         * The viewer could see it, or the one before, and may see nothing of the record any more.
         */
        GONE
    }

    /**
     * One revision as a viewer is told of it.
     *
     * @param stories those that it, or an earlier revision that the viewer could see, says that it
     *     is told in; a statement does
     * @param turn {@code RESTRICTED} where the viewer can no longer read a name that they could
     *     read in the revision before, {@code DISCLOSED} for the contrary, else null
     */
    record Sight(Sighting sighting, Set<RecordId> stories, @Nullable ChangeKind turn) {
        public Sight {
            stories = Set.copyOf(stories);
        }
    }

    /**
     * Of each revision of the records; one that the viewer never could see is left out. One command
     * for each kind of them.
     */
    Map<RevisionKey, Sight> of(Set<RecordId> records, View view);
}
