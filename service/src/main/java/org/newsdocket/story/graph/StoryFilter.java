package org.newsdocket.story.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Ids;
import org.newsdocket.story.Story.StoryRole;
import org.newsdocket.story.StoryQuery;
import org.newsdocket.view.PublicationStatus;

record StoryFilter(
        @Nullable Identifier identifier,
        @Nullable String section,
        @Nullable String subject,
        @Nullable String language,
        @Nullable String actor,
        @Nullable StoryRole role,
        @Nullable String proceeding,
        @Nullable Instant publishedFrom,
        @Nullable Instant publishedUntil,
        @Nullable Integer urgencyAtMost,
        @Nullable PublicationStatus status) {
    static final StoryFilter NONE =
            new StoryFilter(null, null, null, null, null, null, null, null, null, null, null);

    StoryQuery query() {
        if (role != null && actor == null) {
            throw new ProblemException(
                    ProblemCode.CONFLICTING_ARGUMENTS,
                    "filter.role",
                    "'filter.role' goes with 'filter.actor' only");
        }
        return new StoryQuery(
                identifier,
                section,
                subject,
                language,
                Ids.parseOptional("filter.actor", actor, RecordKind.ACTOR),
                role,
                Ids.parseOptional("filter.proceeding", proceeding, RecordKind.PROCEEDING),
                publishedFrom,
                publishedUntil,
                urgencyAtMost,
                status);
    }
}
