package org.newsdocket.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/**
 * Which changes are wanted; a null is no condition.
 *
 * @param about the records that a story tells of, itself included; a statement that says it is told
 *     in the story belongs to them
 */
public record ChangeQuery(@Nullable Set<RecordKind> kinds, @Nullable About about) {
    /** A story, and the records of which it says that it tells of them. */
    public record About(RecordId story, Set<RecordId> records) {}

    boolean asksFor(RecordId record, Set<RecordId> stories) {
        boolean isOfKind = kinds == null || kinds.contains(record.kind());
        return isOfKind
                && (about == null
                        || about.records().contains(record)
                        || stories.contains(about.story()));
    }
}
