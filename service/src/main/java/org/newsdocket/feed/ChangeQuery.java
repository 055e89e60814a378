package org.newsdocket.feed;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Sightings.Sight;
import org.newsdocket.ledger.Sightings.Sighting;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/** Which changes are wanted; a null is no condition. */
public record ChangeQuery(@Nullable Set<RecordKind> kinds, @Nullable About about) {
    /**
     * A story and what it tells of.
     *
     * @param isShown whether the viewer may see the story; else nothing is told but that it is gone
     * @param toldSince the actors and proceedings that it ever told of, as far as the viewer may
     *     know, and since when
     */
    public record About(RecordId story, boolean isShown, Map<RecordId, Instant> toldSince) {
        public About {
            toldSince = Map.copyOf(toldSince);
        }

        /**
         * What was gone before the story told of it is not told as part of the story: that it
         * stands in it is just what may not be known.
         */
        private boolean asksFor(RecordId record, Instant at, Sight sight) {
            if (record.equals(story)) {
                return true;
            }
            if (!isShown) {
                return false;
            }
            var since = toldSince.get(record);
            boolean isTold =
                    since != null && (sight.sighting() != Sighting.GONE || !since.isAfter(at));
            return isTold || sight.stories().contains(story);
        }
    }

    boolean asksFor(RecordKind kind) {
        return kinds == null || kinds.contains(kind);
    }

    boolean asksFor(RecordId record, Instant at, Sight sight) {
        return about == null || about.asksFor(record, at, sight);
    }
}
