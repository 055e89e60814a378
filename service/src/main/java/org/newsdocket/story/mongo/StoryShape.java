package org.newsdocket.story.mongo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.StoreIndex;
import org.newsdocket.story.Story;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Component
final class StoryShape implements RecordShape<Story> {
    static final String NEWEST = INDEX + ".newest";
    static final String UPDATED = INDEX + ".updated";
    static final String URGENT = INDEX + ".urgent";

    /** The slug, and those that it had earlier. */
    static final String SLUGS = INDEX + ".slugs";

    /** Behind the nine urgencies that there are. */
    private static final int NOT_URGENT = 10;

    @Override
    public RecordKind kind() {
        return RecordKind.STORY;
    }

    @Override
    public Class<Story> type() {
        return Story.class;
    }

    @Override
    public List<String> alwaysRead() {
        return List.of();
    }

    @Override
    public ObjectNode index(ObjectNode document) {
        var newest = DocumentIndex.firstStated(document, "publishedAt", "knownFrom", "recordedAt");
        return new DocumentIndex()
                .moment("newest", newest)
                .moment(
                        "updated",
                        DocumentIndex.firstStated(
                                document, "updatedAt", "publishedAt", "knownFrom", "recordedAt"))
                .list("slugs", slugs(document))
                .text("urgent", urgent(document.path("urgency").asInt(NOT_URGENT), newest))
                .build();
    }

    private static List<JsonNode> slugs(ObjectNode document) {
        return Stream.concat(
                        Stream.of(document.path("slug")),
                        document.path("formerSlugs").valueStream())
                .filter(JsonNode::isString)
                .toList();
    }

    /**
     * Sorts by urgency, then by the time before the end of all times: the most urgent first, of
     * these the newest.
     */
    private static String urgent(int urgency, Instant newest) {
        return "%02d %015d".formatted(urgency, View.ALWAYS.toEpochMilli() - newest.toEpochMilli());
    }

    @Override
    public List<StoreIndex> indexes() {
        return List.of(
                index("stories_slugs", "the story of a slug, present or former", SLUGS),
                index(
                        "stories_identifier",
                        "the story that another system knows",
                        "identifiers.value",
                        "identifiers.scheme"),
                index("stories_newest", "stories by publication", NEWEST, RecordDocuments.RECORD),
                index(
                        "stories_updated",
                        "stories by their last change",
                        UPDATED,
                        RecordDocuments.RECORD),
                index("stories_urgent", "stories by urgency", URGENT, RecordDocuments.RECORD),
                index("stories_section", "stories of a section by publication", "section", NEWEST),
                index(
                        "stories_subject",
                        "stories of a subject by publication",
                        "subjects.code",
                        NEWEST),
                index("stories_language", "stories in a language", "language"),
                index(
                        "stories_status",
                        "stories of a status by publication",
                        "status",
                        NEWEST,
                        RecordDocuments.RECORD),
                index("stories_published", "stories published in a range of time", "publishedAt"),
                index("stories_urgency", "stories of an urgency", "urgency"),
                index(
                        "stories_actor",
                        "stories that tell of an actor, in a role",
                        "actors.actor",
                        "actors.role"),
                index("stories_role", "stories that tell of actors in a role", "actors.role"),
                index("stories_proceeding", "stories that tell of a proceeding", "proceedings"));
    }

    private StoreIndex index(String name, String serves, String... keys) {
        return StoreIndex.of(ProjectionForm.collection(kind()), name, serves, keys);
    }
}
