package org.newsdocket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsdocket.record.RecordFormat;
import tools.jackson.databind.node.ObjectNode;

class ViewTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final View PUBLIC = new View(Viewer.ANYBODY, NOW);
    private static final View EDITOR = new View(Viewer.NEWSROOM, NOW);
    private static final String BEFORE = "2025-06-01T11:59:59.999Z";
    private static final String LATER = "2025-06-01T12:00:00.001Z";

    @ParameterizedTest
    @CsvSource({
        "USABLE, true",
        "WITHHELD, false",
        "CANCELED, false",
        "EMBARGOED, false",
        "'', false"
    })
    void showsThePublicOnlyWhatIsUsable(String status, boolean isShown) {
        var document = "{'status': '%s'}".formatted(status);

        assertThat(show(PUBLIC, document).isPresent()).isEqualTo(isShown);
        assertThat(show(EDITOR, document)).isPresent();
    }

    @Test
    void showsThePublicNothingWithoutAStatus() {
        assertThat(show(PUBLIC, "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        BEFORE + ", true, USABLE",
        "2025-06-01T12:00:00Z, true, USABLE",
        LATER + ", false, EMBARGOED",
        "9999-12-31T23:59:59Z, false, EMBARGOED"
    })
    void liftsAnEmbargoAtItsEnd(String until, boolean isPublic, String status) {
        var document = "{'status': 'USABLE', 'embargoedUntil': '%s'}".formatted(until);

        assertThat(show(PUBLIC, document).isPresent()).isEqualTo(isPublic);
        assertThat(show(EDITOR, document).orElseThrow().path("status").asString())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = PublicationStatus.class,
            names = {"WITHHELD", "CANCELED"})
    void doesNotCallEmbargoedWhatIsNotUsable(PublicationStatus status) {
        var document = "{'status': '%s', 'embargoedUntil': '%s'}".formatted(status, LATER);

        assertThat(show(EDITOR, document).orElseThrow().path("status").asString())
                .isEqualTo(status.name());
    }

    @ParameterizedTest
    @CsvSource({BEFORE + ", true", "2025-06-01T12:00:00Z, true", LATER + ", false"})
    void showsThePublicWhatIsKnown(String knownFrom, boolean isShown) {
        var document = "{'status': 'USABLE', 'knownFrom': '%s'}".formatted(knownFrom);

        assertThat(show(PUBLIC, document).isPresent()).isEqualTo(isShown);
        assertThat(show(EDITOR, document)).isPresent();
    }

    @Test
    void readsMomentsAsAStoreHoldsThem() {
        var document = parse("{'status': 'USABLE'}");
        document.putPOJO("knownFrom", NOW.plusMillis(1));

        assertThat(PUBLIC.show(document.deepCopy())).isEmpty();
        assertThat(PUBLIC.show(document.putPOJO("knownFrom", NOW))).isPresent();
    }

    @Test
    void hidesFactsThatAreNotPublicYetAtAnyDepth() {
        var document =
                """
                {'status': 'USABLE',
                 'charges': [
                   {'key': 'a', 'statusHistory': [
                     {'key': 'a-1', 'status': 'CHARGES_PENDING', 'knownFrom': '%1$s'},
                     {'key': 'a-2', 'status': 'canary', 'knownFrom': '%2$s'}]},
                   {'key': 'canary-b', 'knownFrom': '%2$s', 'statusHistory': [
                     {'key': 'canary-b-1', 'status': 'CONVICTED', 'knownFrom': '%1$s'}]}],
                 'events': [{'key': 'e-1', 'knownFrom': '%1$s'}, {'key': 'canary', 'knownFrom': '%2$s'}]}
                """
                        .formatted(BEFORE, LATER);

        assertThat(printed(show(PUBLIC, document)))
                .doesNotContain("canary", "CONVICTED")
                .contains("a-1", "e-1");
        assertThat(printed(show(EDITOR, document))).contains("a-2", "canary-b-1");
    }

    @Test
    void doesNotNameAHiddenFactAmongConflicts() {
        var document =
                """
                {'status': 'USABLE',
                 'charges': [
                   {'key': 'canary', 'knownFrom': '%1$s', 'statusHistory': [{'key': 'canary-1'}]}],
                 'events': [
                   {'key': 'e-1', 'disputed': true, 'conflictsWith': ['canary', 'canary-1']},
                   {'key': 'e-2', 'disputed': true, 'conflictsWith': ['e-3', 'canary-1']},
                   {'key': 'e-3', 'disputed': true, 'conflictsWith': ['e-2']},
                   {'key': 'e-4', 'disputed': true, 'conflictsWith': []}]}
                """
                        .formatted(LATER);
        var shown = show(PUBLIC, document).orElseThrow();

        assertThat(shown.toString()).doesNotContain("canary");
        assertThat(
                        shown.path("events")
                                .valueStream()
                                .map(event -> event.path("disputed").asBoolean()))
                .as("a dispute is public when its other side is")
                .containsExactly(false, true, true, true);
        assertThat(shown.at("/events/1/conflictsWith").toString()).isEqualTo("[\"e-3\"]");
        assertThat(show(EDITOR, document).orElseThrow().at("/events/0/conflictsWith")).hasSize(2);
    }

    @Test
    void takesFromConfidentialSourcesWhatLeadsToThem() {
        var document =
                """
                {'status': 'USABLE',
                 'figures': [{'key': 'dead', 'sources': [
                   {'protected': true, 'statement': 'canary', 'url': 'https://canary', 'archiveUrl': 'https://canary',
                    'attribution': 'people who know', 'reliability': 'B'},
                   {'protected': false, 'url': 'https://open'}]}],
                 'charges': [{'key': 'a', 'statusHistory': [{'key': 'b', 'sources': [
                   {'protected': true, 'url': 'https://canary'}]}]}]}
                """;

        assertThat(printed(show(PUBLIC, document)))
                .doesNotContain("canary")
                .contains("people who know", "https://open", "\"protected\":true", "\"B\"");
        assertThat(printed(show(EDITOR, document))).contains("https://canary");
    }

    @Test
    void neverPrintsAnIdentityToThePublic() {
        var document =
                """
                {'status': 'USABLE', 'type': 'UNDISCLOSED_PERSON', 'ordinal': 3,
                 'names': [{'text': 'A detainee', 'kind': 'ALIAS'}],
                 'identity': {
                   'names': [{'text': 'canary', 'kind': 'PRIMARY'}],
                   'identifiers': [{'scheme': 'passport', 'value': 'canary'}]}}
                """;

        assertThat(printed(show(PUBLIC, document)))
                .doesNotContain("canary", "identity", "passport");
        var shown = show(EDITOR, document).orElseThrow();
        assertThat(shown.at("/names/0/text").asString()).isEqualTo("canary");
        assertThat(shown.at("/names/1/text").asString()).isEqualTo("A detainee");
        assertThat(shown.at("/identifiers/0/value").asString()).isEqualTo("canary");
        assertThat(shown.has("identity")).isFalse();
    }

    @Test
    void neverPrintsACanaryToThePublicWhereverItStands() {
        var documents = new SecretDocuments(new Random(451), NOW);
        int shown = 0;
        for (int run = 0; run < 3000; run++) {
            var document = documents.next();
            var seen = PUBLIC.show(document.deepCopy());
            shown += seen.isPresent() ? 1 : 0;

            assertThat(printed(seen)).as("%s", document).doesNotContain(SecretDocuments.CANARY);
            assertThat(EDITOR.show(document)).isPresent();
        }
        assertThat(shown).as("documents shown at all").isGreaterThan(300);
    }

    @Test
    void filtersByWhatItShows() {
        var documents = new SecretDocuments(new Random(452), NOW);
        for (int run = 0; run < 3000; run++) {
            var document = documents.next();
            for (var view : List.of(PUBLIC, EDITOR)) {
                boolean isMet =
                        view.conditions().stream()
                                .allMatch(condition -> condition.holdsFor(document));

                assertThat(view.show(document.deepCopy()).isPresent())
                        .as("%s", document)
                        .isEqualTo(isMet)
                        .isEqualTo(view.equals(EDITOR) || documents.isPublic());
            }
        }
    }

    @Test
    void showsWhatItHasShownTheSameWay() {
        var documents = new SecretDocuments(new Random(453), NOW);
        for (int run = 0; run < 1000; run++) {
            var once = PUBLIC.show(documents.next());

            assertThat(once.flatMap(shown -> PUBLIC.show(shown.deepCopy()))).isEqualTo(once);
        }
    }

    private static Optional<ObjectNode> show(View view, String document) {
        return view.show(parse(document));
    }

    private static ObjectNode parse(String json) {
        return RecordFormat.parse(json.replace('\'', '"'));
    }

    private static String printed(Optional<ObjectNode> shown) {
        return shown.map(document ->
                        new String(RecordFormat.canonical(document), StandardCharsets.UTF_8))
                .orElse("");
    }
}
