package org.newsdocket.exchange.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Sample;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.exchange.Heard;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.story.Story;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

class NinjsWriterTest {
    private static final View PUBLIC =
            new View(Viewer.ANYBODY, Instant.parse("2025-06-01T00:00:00Z"));
    private static final String SECRET =
            """
            {"id": "act_01jsk7gfe0q8z5m2v9c4t1x6bn", "status": "USABLE", "type": "UNDISCLOSED_PERSON", "ordinal": 3,
             "disclosure": "COURT_ANONYMIZED", "identity": {"names": [{"text": "Canary Petrova", "kind": "PRIMARY"}]}}\
            """;
    private static final String STORY =
            """
            {"id": "sty_01jsk7gfe0q8z5m2v9c4t1x6bn", "status": "USABLE", "revision": 4, "slug": "quay", "language": "en",
             "recordedAt": "2025-05-02T00:00:00Z", "publishedAt": "2025-05-01T00:00:00Z", "urgency": 2,
             "embargoedUntil": "2025-05-01T00:00:00Z", "identifiers": [{"scheme": "wire", "value": "W1"}],
             "dateline": {"place": "Porto", "date": "2025-04-30"}, "subjects": [{"code": "medtop:20000106"}],
             "headline": "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|Canary Petrova]] & [[act_01jsk7gfe0q8z5m2v9c4t1x6bm|Canary Hidden]]",
             "body": [{"text": "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|Ms. Canary]] spoke.", "language": "en"}],
             "corrections": [{"kind": "CORRECTION", "text": "Not [[act_01jsk7gfe0q8z5m2v9c4t1x6bm|Canary]].", "at": "2025-05-02T00:00:00Z"}],
             "actors": [{"actor": "act_01jsk7gfe0q8z5m2v9c4t1x6bn", "role": "SUBJECT"},
               {"actor": "act_01jsk7gfe0q8z5m2v9c4t1x6bm", "role": "SPEAKER"}],
             "proceedings": ["prc_01jsk7gfe0q8z5m2v9c4t1x6bn"]}\
            """;

    @TempDir private Path folder;

    @Test
    void readsBackTheStoryThatItWrote() {
        var story = sampleStory();
        var heard = reread(NinjsWriter.write(story, sampleActors()));
        var read = heard.story();

        assertThat(heard.faults).isEmpty();
        assertThat(heard.ignored).isEmpty();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFields("actors")
                .ignoringFields("revision", "recordedAt", "updatedAt", "proceedings")
                .isEqualTo(story);
        assertThat(read.updatedAt()).isEqualTo(story.recordedAt());
        assertThat(heard.actors())
                .extracting(Actor::id, actor -> actor.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                        sampleActors().values().stream()
                                .filter(actor -> NinjsWriter.named(story).contains(actor.id()))
                                .map(actor -> tuple(actor.id(), actor.getClass().getSimpleName()))
                                .toList());
    }

    @Test
    void isValidNinjs() {
        assertThat(faults(NinjsWriter.write(sampleStory(), sampleActors()))).isEmpty();
        assertThat(faults(written())).isEmpty();
        assertThat(faults(written().put("headline", "of version 1"))).isNotEmpty();
    }

    @Test
    void saysNoNameThatTheViewerMayNotRead() {
        var item = written();

        assertThat(item.toString())
                .doesNotContain("Canary")
                .doesNotContain("act_01jsk7gfe0q8z5m2v9c4t1x6bm")
                .doesNotContain("prc_");
        assertThat(item.at("/headlines/0/value").asString())
                .isEqualTo("Undisclosed person 3 & [name withheld]");
        assertThat(item.at("/associations/0/bodies/0/value").asString())
                .isEqualTo("Not [name withheld].");
        assertThat(item.path("people")).hasSize(1);
        assertThat(item.at("/people/0/name").asString()).isEqualTo("Undisclosed person 3");
        assertThat(item.at("/people/0/rel").asString()).isEqualTo("subject");
    }

    @Test
    void saysWhatVersionItIsAndWhetherItMayBeUsed() {
        var item = written();

        assertThat(item.path("version").asString()).isEqualTo("4");
        assertThat(item.path("versionCreated").asString()).isEqualTo("2025-05-02T00:00:00Z");
        assertThat(item.path("firstCreated").asString()).isEqualTo("2025-05-01T00:00:00Z");
        assertThat(item.path("embargoedUntil").asString()).isEqualTo("2025-05-01T00:00:00Z");
        assertThat(item.path("pubStatus").asString()).isEqualTo("usable");
        assertThat(item.at("/associations/0/versionCreated").asString())
                .isEqualTo("2025-05-02T00:00:00Z");
    }

    @Test
    void keepsAnUndisclosedPersonUndisclosed() {
        var heard = reread(written());

        assertThat(heard.actors())
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor).isInstanceOf(UndisclosedPerson.class);
                    assertThat(actor.names()).isEmpty();
                });
        assertThat(heard.story().body().getFirst().text().references())
                .containsExactly(new RecordId("act_01jsk7gfe0q8z5m2v9c4t1x6bn"));
        assertThat(heard.story().corrections()).hasSize(1);
        assertThat(heard.story().identifiers()).hasSize(1);
    }

    private static ObjectNode written() {
        var person = shown(SECRET, Actor.class);
        return NinjsWriter.write(shown(STORY, Story.class), Map.of(person.id(), person));
    }

    private static <R extends Record> R shown(String document, Class<R> type) {
        return RecordFormat.read(PUBLIC.show(RecordFormat.parse(document)).orElseThrow(), type);
    }

    private static Story sampleStory() {
        return Sample.lines().stream()
                .filter(line -> line.path("id").asString().startsWith("sty_"))
                .map(line -> line.put("revision", 1).put("recordedAt", "2025-05-02T00:00:00Z"))
                .map(line -> shown(line.toString(), Story.class))
                .findFirst()
                .orElseThrow();
    }

    private static Map<RecordId, Record> sampleActors() {
        var actors = new HashMap<RecordId, Record>();
        Sample.records().stream()
                .filter(record -> record.id().kind() == RecordKind.ACTOR)
                .forEach(actor -> actors.put(actor.id(), actor));
        return actors;
    }

    private Heard reread(ObjectNode item) {
        return Heard.ofText(new NinjsFormat(), folder, item.toString());
    }

    private static Iterable<?> faults(ObjectNode item) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema())
                .validate(
                        item.toString(),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    private static String schema() {
        try {
            return new ClassPathResource("exchange/ninjs-3.2-constraints.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
