package org.newsdocket.exchange.ninjs;

import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorNames;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.RichText;
import org.newsdocket.story.Story;
import org.newsdocket.story.Story.Correction;
import org.newsdocket.story.Story.StoryActor;
import org.newsdocket.story.Story.StoryRole;
import org.newsdocket.view.PublicationStatus;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a story as ninjs 3.2, with the words and names that the viewer may read. Each text stands
 * there as plain text and, where it names somebody, also as HTML that marks who it is. Proceedings
 * and related stories have no place in it.
 */
public final class NinjsWriter {
    private static final String VERSION = "3.2";
    private static final String SCHEMA =
            "https://www.iptc.org/std/ninjs/ninjs-schema_" + VERSION + ".json";

    private final Story story;
    private final Map<RecordId, Record> visible;
    private final WrittenTexts texts;
    private final ObjectNode item = Facts.object();

    private NinjsWriter(Story story, Map<RecordId, Record> visible) {
        this.story = story;
        this.visible = visible;
        this.texts = new WrittenTexts(visible, story.language());
    }

    /** The records to load for writing the story. */
    public static Set<RecordId> named(Story story) {
        var named = new LinkedHashSet<RecordId>();
        story.actors().forEach(told -> named.add(told.actor()));
        texts(story).forEach(text -> named.addAll(text.references()));
        return named;
    }

    private static Stream<MarkedText> texts(Story story) {
        return Stream.of(
                        Stream.of(story.headline()),
                        Stream.ofNullable(story.summary()),
                        story.body().stream().map(RichText::text),
                        story.corrections().stream().map(Correction::text))
                .flatMap(texts -> texts);
    }

    /**
     * The story as one item.
     *
     * @param story as a View shows it
     * @param visible those of the {@link #named} records that the View shows
     */
    public static ObjectNode write(Story story, Map<RecordId, Record> visible) {
        return new NinjsWriter(story, visible).write();
    }

    private ObjectNode write() {
        item.put("uri", OwnUris.of(story.id())).put("type", "text");
        item.putObject("standard")
                .put("name", "ninjs")
                .put("version", VERSION)
                .put("schema", SCHEMA);
        item.put("version", String.valueOf(story.revision()));
        put("versionCreated", story.recordedAt());
        put("firstCreated", story.publishedAt());
        put("embargoedUntil", story.embargoedUntil());
        item.put("pubStatus", pubStatus(story.status()));
        put("language", story.language());
        item.put("slugline", story.slug());
        if (story.urgency() != null) {
            item.put("urgency", story.urgency());
        }
        dateline();
        texts();
        actors();
        subjects();
        story.identifiers()
                .forEach(known ->
                        item.withArray("altIds")
                                .addObject()
                                .put("role", known.scheme())
                                .put("value", known.value()));
        for (var correction : story.corrections()) {
            correction(correction);
        }
        return item;
    }

    private static String pubStatus(PublicationStatus status) {
        return switch (status) {
            case USABLE, EMBARGOED -> "usable";
            case WITHHELD -> "withheld";
            case CANCELED -> "canceled";
        };
    }

    private void dateline() {
        var dateline = story.dateline();
        if (dateline == null) {
            return;
        }
        put("located", dateline.place());
        if (dateline.date() != null) {
            put("contentCreated", dateline.date().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    private void texts() {
        texts.variants(item, "headlines", "main", story.headline());
        if (story.summary() != null) {
            texts.variants(item, "descriptions", "summary", story.summary());
        }
        if (!story.body().isEmpty()) {
            texts.paragraphs(item, story.body());
        }
    }

    /** Whoever is named only in a text stands behind those whom the story tells of. */
    private void actors() {
        story.actors().forEach(told -> actor(told.actor(), told.role()));
        var told = story.actors().stream().map(StoryActor::actor).collect(Collectors.toSet());
        named(story).stream()
                .filter(id -> id.kind() == RecordKind.ACTOR && !told.contains(id))
                .forEach(id -> actor(id, StoryRole.MENTIONED));
    }

    private void actor(RecordId id, StoryRole role) {
        if (!(visible.get(id) instanceof Actor actor)) {
            return;
        }
        var form = ActorForm.of(actor);
        var listed = item.withArray(form.isSomebody() ? "people" : "organisations").addObject();
        listed.put(
                "name",
                actor.substitute(story.language())
                        .orElseGet(() -> ActorNames.choose(actor, story.language())));
        listed.put("rel", Codes.word(role)).put("uri", OwnUris.of(id));
        if (form != ActorForm.PERSON && form != ActorForm.ORGANIZATION) {
            listed.put("literal", form.literal());
        }
    }

    private void subjects() {
        for (var subject : story.subjects()) {
            var topic = item.withArray("subjects").addObject();
            Codes.mediaTopicUri(subject.code())
                    .ifPresentOrElse(
                            uri -> topic.put("uri", uri),
                            () -> topic.put("literal", subject.code()));
            if (subject.name() != null) {
                topic.put("name", subject.name());
            }
        }
        if (story.section() != null) {
            item.withArray("subjects")
                    .addObject()
                    .put("name", story.section())
                    .put("rel", Subjects.SECTION);
        }
    }

    /** An item of its own, so that it has its own moment. */
    private void correction(Correction correction) {
        var kind = Codes.word(correction.kind());
        var notice = item.withArray("associations").addObject();
        notice.put("name", kind).put("rel", kind).put("type", "text");
        notice.put("uri", OwnUris.of(story.id()) + "#" + kind + "-" + correction.at());
        notice.put("versionCreated", correction.at().toString());
        texts.variants(notice, "bodies", "main", correction.text());
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            item.put(field, value.toString());
        }
    }
}
