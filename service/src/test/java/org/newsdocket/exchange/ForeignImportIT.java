package org.newsdocket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.ledger.Originals;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import tools.jackson.databind.node.ObjectNode;

/** Files of other systems, from the file to the ledger. */
@OnEachEngine
class ForeignImportIT {
    private final TestService service;
    private final RecordImport records;

    @TempDir Path folder;

    ForeignImportIT(TestStore store) {
        service = store.service();
        records = service.bean(RecordImport.class);
    }

    @Test
    void takesAStoryWithItsPeopleOnceHoweverOftenItComes() throws IOException {
        var first = read("ninjs", item("once", "2025-04-22T10:00:00Z", "Ann Moss in court"));

        assertThat(first.messages()).isEmpty();
        assertThat(first.summary().created()).isEqualTo(2);
        assertThat(first.summary().ignored()).containsEntry("renditions[].href", 1L);
        var again = read("ninjs", item("once", "2025-04-22T10:00:00Z", "Ann Moss in court"));
        assertThat(again.summary().left()).isEqualTo(2);
        assertThat(again.summary().created() + again.summary().revised()).isZero();
    }

    @Test
    void takesTheNewestVersionOfAFileAndNoneThatIsOlderThanWhatIsRecorded() throws IOException {
        var both =
                read(
                        "ninjs",
                        item("versions", "2025-04-23T10:00:00Z", "New words"),
                        item("versions", "2025-04-22T10:00:00Z", "Old words"));
        var late = read("ninjs", item("versions", "2025-04-22T11:00:00Z", "Late words"));

        assertThat(both.summary().created()).isEqualTo(2);
        assertThat(both.summary().reasons())
                .containsEntry("a version older than another in the file", 1L);
        assertThat(late.summary().reasons())
                .containsEntry("a version older than the one recorded", 1L);
        assertThat(story("versions").path("headline").asString()).isEqualTo("New words");
    }

    @Test
    void publishesNothingThatAnEditorWithdrew() throws IOException {
        read("ninjs", item("withdrawn", "2025-04-22T10:00:00Z", "Words"));
        var withdrawn = story("withdrawn").deepCopy().put("status", "WITHHELD");
        withdrawn.put("id", storyId("withdrawn").value());
        read(new OwnFormat(), withdrawn.toString());

        var newer = read("ninjs", item("withdrawn", "2025-04-23T10:00:00Z", "More words"));

        assertThat(newer.summary().reasons())
                .containsEntry("status USABLE of a record that is WITHHELD here", 1L);
        assertThat(story("withdrawn").path("status").asString()).isEqualTo("WITHHELD");
        assertThat(story("withdrawn").path("headline").asString()).isEqualTo("More words");
    }

    @Test
    void takesWhomAnEditorRecordedUnderTheSameIdentifierForTheSame() throws IOException {
        read(
                new OwnFormat(),
                """
                {"id": "act_0000000000000000000000kmwn", "type": "PERSON", "status": "USABLE",\
                 "names": [{"text": "A. Moss", "kind": "PRIMARY"}],\
                 "identifiers": [{"scheme": "uri", "value": "https://example.org/people/known"}]}\
                """);

        var imported = read("ninjs", item("known", "2025-04-22T10:00:00Z", "Ann Moss in court"));

        assertThat(imported.messages()).isEmpty();
        assertThat(imported.summary().created()).isEqualTo(1);
        assertThat(imported.summary().left()).isEqualTo(1);
        assertThat(story("known").path("actors").path(0).path("actor").asString())
                .isEqualTo("act_0000000000000000000000kmwn");
        assertThat(story("known").path("headline").asString())
                .isEqualTo("[[act_0000000000000000000000kmwn|Ann Moss]] in court");
    }

    @Test
    void tiesPeopleToOrganizationsAndNamesTheTieThatLeadsNowhere() throws IOException {
        var file =
                """
                {"persons": [{"id": "p1", "name": "Ann Moss", "memberships": [
                  {"id": "m1", "organization_id": "o1", "role": "clerk"},
                  {"id": "m2", "organization_id": "nobody", "role": "judge"}]}],
                 "organizations": [{"id": "o1", "name": "Court Press Office"}]}
                """;

        var imported = read("popolo", file);

        assertThat(imported.messages())
                .singleElement()
                .satisfies(said -> assertThat(said).contains("memberships", "there is none of"));
        assertThat(imported.summary().created()).isEqualTo(2);
        assertThat(imported.summary().broken()).isEqualTo(1);
        assertThat(read("popolo", file).summary().left()).isEqualTo(2);
    }

    private Imported read(String format, String... lines) throws IOException {
        return read(service.bean(ExchangeFormats.class).find(format).orElseThrow(), lines);
    }

    private Imported read(ExchangeFormat format, String... lines) throws IOException {
        var file = Files.write(folder.resolve("file"), List.of(lines));
        return Imported.of(records, Imported.request(file, "file", format, "editor"));
    }

    private ObjectNode story(String name) {
        var view = new View(Viewer.NEWSROOM, service.bean(Clock.class).instant());
        var id = storyId(name);
        return Objects.requireNonNull(
                        service.bean(Originals.class).findAll(Set.of(id), view).get(id))
                .document();
    }

    private static RecordId storyId(String name) {
        return ForeignIds.of(RecordKind.STORY, "uri", uri(name));
    }

    private static String uri(String name) {
        return "https://example.org/stories/" + name;
    }

    private static String item(String name, String version, String headline) {
        return """
        {"uri": "%s", "type": "text", "standard": {"name": "ninjs", "version": "3.0"},\
         "versionCreated": "%s", "firstCreated": "2025-04-22T09:00:00Z", "pubStatus": "usable",\
         "language": "en", "slugline": "%s", "headlines": [{"value": "%s"}],\
         "people": [{"name": "Ann Moss", "uri": "https://example.org/people/%s"}],\
         "renditions": [{"href": "picture.jpg"}]}\
        """
                .formatted(uri(name), version, name, headline, name);
    }
}
