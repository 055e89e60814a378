package org.newsdocket.statement.mongo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.StoreIndex;
import org.newsdocket.statement.Statement;
import org.newsdocket.view.Condition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Component
final class StatementShape implements RecordShape<Statement> {
    /** When it was said, else published, else became known. */
    static final String NEWEST = INDEX + ".newest";

    /**
     * The first and the last moment at which it can have been said, or else it was published;
     * missing where neither is stated.
     */
    static final String SAID_FIRST = INDEX + ".saidFirst";

    static final String SAID_LAST = INDEX + ".saidLast";

    /** Who made it, and on whose behalf. */
    static final String VOICES = INDEX + ".voices";

    @Override
    public RecordKind kind() {
        return RecordKind.STATEMENT;
    }

    @Override
    public Class<Statement> type() {
        return Statement.class;
    }

    @Override
    public List<String> alwaysRead() {
        return List.of();
    }

    @Override
    public ObjectNode index(ObjectNode document) {
        var said = said(document);
        var index = new DocumentIndex();
        var saidOn = saidOn(document);
        if (saidOn != null) {
            index.moment("saidFirst", DocumentIndex.first(saidOn))
                    .moment("saidLast", DocumentIndex.last(saidOn));
        } else if (said != null) {
            index.moment("saidFirst", said).moment("saidLast", said);
        }
        return index.moment(
                        "newest",
                        said == null
                                ? DocumentIndex.firstStated(document, "knownFrom", "recordedAt")
                                : said)
                .list("voices", voices(document))
                .disputes(document)
                .build();
    }

    private static @Nullable Instant said(ObjectNode document) {
        var saidOn = saidOn(document);
        var first = saidOn == null ? null : saidOn.earliest();
        return first == null
                ? Condition.moment(document.get("publishedAt"))
                : DocumentIndex.startOf(first);
    }

    private static @Nullable PartialDate saidOn(ObjectNode document) {
        return PartialDate.parse(document.path("saidOn").asString("")).orElse(null);
    }

    private static List<JsonNode> voices(ObjectNode document) {
        return Stream.of("speaker", "onBehalfOf")
                .map(document::path)
                .filter(JsonNode::isString)
                .distinct()
                .toList();
    }

    @Override
    public List<StoreIndex> indexes() {
        return List.of(
                index(
                        "statements_newest",
                        "statements by when they were said",
                        NEWEST,
                        RecordDocuments.RECORD),
                index(
                        "statements_status",
                        "what everybody may see, newest first",
                        "status",
                        NEWEST,
                        RecordDocuments.RECORD),
                index("statements_said", "statements said until a day", SAID_FIRST),
                index("statements_said_last", "statements said from a day on", SAID_LAST),
                index("statements_kind", "statements of a kind", "kind"),
                index("statements_speaker", "what an actor said", "speaker"),
                index("statements_behalf", "what was said for an actor", "onBehalfOf"),
                index(
                        "statements_voice",
                        "what an actor said or had said, newest first",
                        VOICES,
                        NEWEST),
                index("statements_channel", "statements through a kind of channel", "channel.kind"),
                index(
                        "statements_about",
                        "statements about a record, newest first",
                        "about",
                        NEWEST),
                index("statements_story", "statements in a story, newest first", "stories", NEWEST),
                index("statements_retracted", "statements that were taken back", "retractedAt"),
                index(
                        "statements_disputed",
                        "statements of which a figure is disputed",
                        INDEX + ".disputedFrom"));
    }

    private StoreIndex index(String name, String serves, String... keys) {
        return StoreIndex.of(ProjectionForm.collection(kind()), name, serves, keys);
    }
}
