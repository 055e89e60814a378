package org.newsdocket.exchange.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Person;
import org.newsdocket.exchange.Heard;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.RecordId;
import org.newsdocket.story.Story.Correction;
import org.newsdocket.story.Story.CorrectionKind;
import org.newsdocket.story.Story.Dateline;
import org.newsdocket.story.Story.StoryActor;
import org.newsdocket.story.Story.StoryRole;
import org.newsdocket.story.Story.Subject;
import org.newsdocket.view.PublicationStatus;

class NinjsFormatTest {
    private static final Instant MADE = Instant.parse("2025-04-22T03:00:00Z");
    private static final Instant CHANGED = Instant.parse("2025-04-23T09:00:00Z");

    @TempDir private Path folder;

    private final NinjsFormat format = new NinjsFormat();

    @Test
    void readsWhatAStoryIs() {
        var heard = Heard.ofResource(format, "story-3.json");
        var story = heard.story();

        assertThat(heard.faults).isEmpty();
        assertThat(story.identifiers())
                .containsExactly(
                        new Identifier("uri", "http://wire.example/stories/4711"),
                        new Identifier("wire", "W-4711"));
        assertThat(story.slug()).matches("harbour-trial-day-2-[0-9a-z]{6}");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.urgency()).isEqualTo(3);
        assertThat(story.section()).isEqualTo("Courts");
        assertThat(story.dateline())
                .isEqualTo(new Dateline("Porto Example", LocalDate.of(2025, 4, 22)));
        assertThat(story.subjects())
                .containsExactly(
                        new Subject("medtop:20000106", "judiciary"),
                        new Subject("medtop:02000000", null));
        assertThat(story.status()).isEqualTo(PublicationStatus.USABLE);
        assertThat(story.publishedAt()).isEqualTo(MADE);
        assertThat(story.knownFrom()).isEqualTo(MADE);
        assertThat(story.updatedAt()).isEqualTo(CHANGED);
        assertThat(story.embargoedUntil()).isNull();
        assertThat(heard.ofStory().notBefore()).isEqualTo(CHANGED);
        assertThat(heard.ofStory().where()).isEqualTo("story-3.json:1");
    }

    @Test
    void makesReferencesOfTheNamesOfThoseWhomItLists() {
        var heard = Heard.ofResource(format, "story-3.json");
        var full = reference(heard, "Anna Maria Beispiel");
        var story = heard.story();

        assertThat(story.headline().markup()).isEqualTo(full + " heard in harbour trial");
        assertThat(story.summary()).isEqualTo(new MarkedText("The court heard " + full + "."));
        assertThat(story.body())
                .extracting(text -> text.text().markup(), text -> text.language())
                .containsExactly(
                        tuple(
                                "The %s heard %s & %s."
                                        .formatted(
                                                reference(heard, "Harbour Court"),
                                                full,
                                                reference(heard, "Anna")),
                                "en"),
                        tuple("Mehr", "de"),
                        tuple("folgt.", "de"));
    }

    @Test
    void givesEverybodyARoleAndNobodyMoreThanIsSaid() {
        var heard = Heard.ofResource(format, "story-3.json");

        assertThat(heard.story().actors())
                .containsExactly(
                        new StoryActor(id(heard, "Anna"), StoryRole.MENTIONED),
                        new StoryActor(id(heard, "Anna Maria Beispiel"), StoryRole.SUBJECT),
                        new StoryActor(id(heard, "Harbour Court"), StoryRole.COURT));
        assertThat(heard.actor("Anna Maria Beispiel")).isInstanceOf(Person.class);
        assertThat(heard.actor("Harbour Court")).isInstanceOf(Court.class);
        assertThat(heard.actor("Anna Maria Beispiel").identifiers())
                .containsExactly(new Identifier("wikidata", "Q4115189"));
        assertThat(heard.actor("Harbour Court").identifiers())
                .containsExactly(new Identifier("uri", "http://wire.example/orgs/7"));
        assertThat(heard.actors())
                .allSatisfy(actor -> {
                    assertThat(actor.knownFrom()).isEqualTo(CHANGED);
                    assertThat(actor.names().getFirst().language()).isEqualTo("en");
                });
        assertThat(heard.contributions.subList(0, 3))
                .allSatisfy(said -> {
                    assertThat(said.fields()).isEmpty();
                    assertThat(said.where()).isEqualTo(heard.ofStory().where());
                });
    }

    /** Where the record would not take it, nobody is more than mentioned. */
    @Test
    void makesNoCourtOfAPerson() {
        var heard =
                read(
                        """
                        {"uri": "u:1", "headlines": [{"value": "H"}],
                         "people": [{"name": "Bo Muster", "rel": "court"}, {"name": "Cy Muster", "rel": "suspect"}],
                         "organisations": [{"name": "Muster Office", "rel": "authority"}]}\
                        """);

        assertThat(heard.story().actors())
                .extracting(StoryActor::role)
                .containsExactly(StoryRole.MENTIONED, StoryRole.MENTIONED, StoryRole.AUTHORITY);
        assertThat(heard.ignored).containsExactly("people[].rel", "people[].rel");
    }

    @Test
    void readsWhatWasPutRight() {
        var heard = Heard.ofResource(format, "story-3.json");

        assertThat(heard.story().corrections())
                .extracting(Correction::kind, each -> each.text().markup(), Correction::at)
                .containsExactly(
                        tuple(
                                CorrectionKind.CLARIFICATION,
                                "The quay is public.",
                                Instant.parse("2025-04-24T00:00:00Z")),
                        tuple(
                                CorrectionKind.CORRECTION,
                                "An earlier version misspelt "
                                        + reference(heard, "Anna Maria Beispiel")
                                        + ".",
                                CHANGED));
    }

    @Test
    void namesEveryFieldThatItDidNotTake() {
        assertThat(Heard.ofResource(format, "story-3.json").ignored)
                .containsExactlyInAnyOrder(
                        "by",
                        "edNote",
                        "headlines[].role",
                        "headlines[].value",
                        "bodies[].role",
                        "bodies[].contentType",
                        "bodies[].value",
                        "people[].rel",
                        "people[].contactInfo[].type",
                        "people[].contactInfo[].value",
                        "organisations[].literal",
                        "subjects[].uri",
                        "subjects[].name",
                        "associations[].name",
                        "associations[].uri",
                        "associations[].type",
                        "renditions[].name",
                        "renditions[].href");
    }

    @ParameterizedTest
    @CsvSource({
        "embargoed, versioncreated, pubstatus",
        "embargoedUntil, versionCreated, pubStatus",
        "embargoeduntil, versioncreated, pubStatus",
        "embargoed, versionCreated, pubStatus"
    })
    void keepsAnEmbargoHoweverItIsSpelt(String embargo, String version, String status) {
        var heard =
                read(
                        """
                        {"uri": "u:1", "%s": "2025-05-01T00:00:00Z", "%s": "2025-04-01T00:00:00Z", "%s": "usable",
                         "headlines": [{"value": "H"}], "people": [{"name": "Bo Muster"}]}\
                        """
                                .formatted(embargo, version, status));
        var end = Instant.parse("2025-05-01T00:00:00Z");

        assertThat(heard.ignored).isEmpty();
        assertThat(heard.story().embargoedUntil()).isEqualTo(end);
        assertThat(heard.story().knownFrom()).isEqualTo(end);
        assertThat(heard.story().publishedAt()).isEqualTo("2025-04-01T00:00:00Z");
        assertThat(heard.actor("Bo Muster").embargoedUntil()).isEqualTo(end);
        assertThat(heard.actor("Bo Muster").knownFrom()).isEqualTo(end);
        assertThat(heard.actor("Bo Muster").status()).isEqualTo(PublicationStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "canceled"})
    void makesNobodyPublicThroughAStoryThatIsNot(String status) {
        var heard =
                read(
                        """
                        {"uri": "u:1", "pubstatus": "%s", "headlines": [{"value": "H"}],
                         "people": [{"name": "Bo Muster"}], "organisations": [{"name": "Muster Works"}]}\
                        """
                                .formatted(status));

        assertThat(heard.story().publishedAt()).isNull();
        assertThat(heard.actors())
                .hasSize(2)
                .extracting(Actor::status)
                .containsOnly(PublicationStatus.WITHHELD);
    }

    @Test
    void liftsAnEmbargoThatAFullVersionNoLongerHas() {
        var full = read("{\"uri\": \"u:1\", \"headlines\": [{\"value\": \"H\"}]}");
        var partial =
                read(
                        """
                        {"uri": "u:1", "representationtype": "partial", "headlines": [{"value": "H"}]}\
                        """);

        assertThat(full.ofStory().fields().path("embargoedUntil").isNull()).isTrue();
        assertThat(full.ofStory().fields().path("status").asString()).isEqualTo("USABLE");
        assertThat(partial.ofStory().fields().has("embargoedUntil")).isFalse();
        assertThat(partial.ofStory().fields().has("status")).isFalse();
    }

    @Test
    void leavesAfterACancellationWhatReadersHave() {
        var heard =
                read(
                        """
                        {"uri": "u:1", "pubStatus": "canceled", "firstCreated": "2025-04-01T00:00:00Z",
                         "versionCreated": "2025-04-02T00:00:00Z", "headlines": [{"value": "KILL: do not use"}]}\
                        """);
        var said = heard.ofStory();

        assertThat(said.notBefore()).isEqualTo("2025-04-02T00:00:00Z");
        assertThat(said.fields().propertyNames())
                .containsExactlyInAnyOrder("status", "updatedAt", "identifiers");
        assertThat(heard.story().status()).isEqualTo(PublicationStatus.CANCELED);
        assertThat(heard.story().headline().markup()).isEqualTo("KILL: do not use");
    }

    @Test
    void takesACancellationWithoutAnyText() {
        var heard = read("{\"uri\": \"u:1\", \"pubStatus\": \"canceled\"}");

        assertThat(heard.faults).isEmpty();
        assertThat(heard.story().headline().markup()).isEqualTo("u:1");
    }

    @Test
    void tellsVersionsOfOneStoryByTheirMoments() {
        var heard =
                read(
                        """
                        {"uri": "u:1", "versioncreated": "2025-04-03T00:00:00Z", "headlines": [{"value": "New"}]}
                        {"uri": "u:1", "versioncreated": "2025-04-01T00:00:00Z", "headlines": [{"value": "Old"}]}
                        """);

        assertThat(heard.contributions)
                .extracting(said -> said.notBefore())
                .containsExactly(
                        Instant.parse("2025-04-03T00:00:00Z"),
                        Instant.parse("2025-04-01T00:00:00Z"));
        assertThat(heard.contributions)
                .extracting(said -> said.id())
                .containsOnly(heard.story().id());
    }

    @Test
    void neverTakesTwoPeopleOfOneNameForOne() {
        var heard =
                read(
                        """
                        [{"uri": "u:1", "headlines": [{"value": "Bo Muster"}],
                          "people": [{"name": "Bo Muster"}, {"name": "Bo Muster"}]},
                         {"uri": "u:2", "headlines": [{"value": "Bo Muster"}], "people": [{"name": "Bo Muster"}]},
                         {"uri": "u:3", "headlines": [{"value": "Bo Muster"}], "organisations": [{"name": "Bo Muster"}]}]\
                        """);

        assertThat(heard.actors()).hasSize(4);
        assertThat(heard.actors()).allSatisfy(actor -> assertThat(actor.identifiers()).isEmpty());
        assertThat(heard.story().headline().references())
                .containsExactly(heard.actors().getFirst().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bo's car, Bo-led            | <Bo>'s car, <Bo>-led
                    Bob and eBo and Bo_1        | Bob and eBo and Bo_1
                    Bó                          | Bó
                    (Bo) «Bo»                   | (<Bo>) «<Bo>»
                    """)
    void findsWholeWordsOnly(String text, String marked) {
        var heard =
                read(
                        "{\"uri\": \"u:1\", \"headlines\": [{\"value\": \"%s\"}], \"people\": [{\"name\": \"Bo\"}]}"
                                .formatted(text));
        var bo = reference(heard, "Bo");

        assertThat(heard.story().headline().markup()).isEqualTo(marked.replace("<Bo>", bo));
    }

    @Test
    void findsNamesAcrossLinesAndSpacesThatDoNotBreak() {
        var heard =
                read(
                        """
                        {"uri": "u:1", "headlines": [{"value": "H"}], "people": [{"name": "Ana\\u0301 Muster"}, {"name": "-"}],
                         "bodies": [{"value": "Of An\\u00e1\\u00a0Muster - and\\nAn\\u00e1\\nMuster."}]}\
                        """);
        var ana = heard.actors().getFirst().id();

        assertThat(heard.story().body())
                .extracting(text -> text.text().markup())
                .containsExactly(
                        "Of [[%s|Aná Muster]] - and".formatted(ana),
                        "[[%s|Aná Muster]].".formatted(ana));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"uri\": \"Bücher\"}", "[\n{\"uri\": \"Bücher\"}]"})
    void readsUtf8Alone(String text) throws IOException {
        var file =
                Files.writeString(folder.resolve("file.json"), text, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> format.read(file, "file.json", new Heard()))
                .isInstanceOf(CharacterCodingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "[\n%s\n]"})
    void passesOverAByteOrderMark(String form) {
        var item = "{\"uri\": \"u:1\", \"pubstatus\": \"canceled\"}";
        var heard = read("\ufeff" + form.formatted(item));

        assertThat(heard.story().status()).isEqualTo(PublicationStatus.CANCELED);
    }

    @Test
    void takesNothingInAForeignTextForAReference() {
        var forged = "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|Bo]]";
        var heard =
                read(
                        """
                        {"uri": "u:1", "headlines": [{"value": "See %s and [[this]]"}],
                         "bodies": [{"contenttype": "text/html",
                           "value": "<p>%s <span data-record='act_01jsk7gfe0q8z5m2v9c4t1x6bn'>Cy</span></p>"}],
                         "people": [{"name": "Bo"}]}\
                        """
                                .formatted(forged, forged));
        var story = heard.story();

        assertThat(story.headline().references()).containsExactly(id(heard, "Bo"));
        assertThat(story.headline().markup()).contains("[[this]]");
        assertThat(story.body().getFirst().text().references()).containsExactly(id(heard, "Bo"));
        assertThat(story.body().getFirst().text().markup()).endsWith(" Cy");
    }

    @Test
    void keepsNamesOfPeopleOutOfSlugs() {
        var heard =
                read(
                        """
                        {"uri": "u:1", "slugline": "muster-trial", "headlines": [{"value": "H"}],
                         "people": [{"name": "Bo Muster"}]}
                        {"uri": "u:2", "slugline": " ПОРТ / № 2!", "headlines": [{"value": "H"}]}
                        """);

        assertThat(heard.contributions)
                .filteredOn(said -> said.defaults().has("slug"))
                .extracting(said -> said.defaults().path("slug").asString())
                .satisfiesExactly(
                        slug -> assertThat(slug).matches("story-[0-9a-z]{6}"),
                        slug -> assertThat(slug).matches("порт-no-2-[0-9a-z]{6}"));
        assertThat(heard.ignored).containsExactly("slugline");
    }

    @Test
    void readsLinesAndGoesOnAfterABrokenOne() {
        var heard = Heard.ofResource(format, "stories-2.ndjson");

        assertThat(heard.contributions).hasSize(3);
        assertThat(heard.story().body())
                .extracting(text -> text.text().markup())
                .containsExactly("One paragraph over two lines.", "Another.");
        assertThat(heard.faults)
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("stories-2.ndjson:2: no JSON"),
                        fault -> assertThat(fault).isEqualTo("stories-2.ndjson:3: missing: uri"),
                        fault ->
                                assertThat(fault)
                                        .startsWith("stories-2.ndjson:4: pubStatus: 'maybe'"),
                        fault ->
                                assertThat(fault)
                                        .startsWith(
                                                "stories-2.ndjson:5: embargoedUntil: 'tomorrow'"),
                        fault ->
                                assertThat(fault)
                                        .isEqualTo("stories-2.ndjson:6: missing: headlines"),
                        fault -> assertThat(fault).startsWith("stories-2.ndjson:7: ninjs 1"));
        assertThat(heard.skipped)
                .containsExactly("stories-2.ndjson:8: an item of the type picture");
    }

    /** So it holds no more than one: a file that ends in the middle has still given its start. */
    @Test
    void givesEachElementBeforeItReadsTheNext() {
        var heard =
                read(
                        """
                        [{"uri": "u:1", "headlines": [{"value": "H"}]},
                         {"uri": "u:2", "headlines": [{"value": "H"}]},
                         {"uri": "u:3", "headl\
                        """);

        assertThat(heard.contributions).hasSize(2);
        assertThat(heard.faults).singleElement().asString().startsWith("file.json:[2]: no JSON");
    }

    @Test
    void namesElementsThatAreNoObjects() {
        assertThat(read("[1, {\"uri\": \"u:1\", \"headlines\": [{\"value\": \"H\"}]}] x").faults)
                .satisfiesExactly(
                        fault -> assertThat(fault).isEqualTo("file.json:[0]: no object"),
                        fault -> assertThat(fault).contains("no JSON"));
    }

    private Heard read(String text) {
        return Heard.ofText(format, folder, text);
    }

    private static RecordId id(Heard heard, String name) {
        return heard.actor(name).id();
    }

    private static String reference(Heard heard, String name) {
        return "[[" + id(heard, name) + "|" + name + "]]";
    }
}
