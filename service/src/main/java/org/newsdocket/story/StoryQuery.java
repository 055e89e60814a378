package org.newsdocket.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.story.Story.StoryRole;
import org.newsdocket.view.PublicationStatus;

/**
 * Which stories are wanted; a null is no condition. Actor and role speak of one mention.
 *
 * @param publishedUntil exclusive
 */
public record StoryQuery(
        @Nullable Identifier identifier,
        @Nullable String section,
        @Nullable String subject,
        @Nullable String language,
        @Nullable RecordId actor,
        @Nullable StoryRole role,
        @Nullable RecordId proceeding,
        @Nullable Instant publishedFrom,
        @Nullable Instant publishedUntil,
        @Nullable Integer urgencyAtMost,
        @Nullable PublicationStatus status) {
    /** The records that it names. */
    public List<RecordId> named() {
        return Stream.of(actor, proceeding).filter(Objects::nonNull).toList();
    }
}
