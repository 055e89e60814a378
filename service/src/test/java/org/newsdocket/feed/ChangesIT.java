package org.newsdocket.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.editing.Editor;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/** What partners are told who follow the record, and from where they go on. */
@OnEachEngine
class ChangesIT {
    private static final String FIELDS =
            "kind recordId recordKind revision note stories record { id revision }";

    private final TestService editors;
    private final TestService partners;
    private final Editor editor;
    private final Editor partner;

    ChangesIT(TestStore store) {
        editors =
                TestService.start(
                        store,
                        "newsdocket.access.anonymous=record:write,feed:read,admin",
                        "newsdocket.sample.load=false");
        partners =
                TestService.start(
                        store,
                        editors.bean(MongoDatabase.class),
                        "newsdocket.access.anonymous=record:read,feed:read",
                        "newsdocket.sample.load=false");
        editor = new Editor(editors);
        partner = new Editor(partners);
    }

    @AfterEach
    void close() {
        partners.close();
        editors.close();
    }

    @Test
    void tellsEveryChangeInOrderFromAnyCursorOn() {
        var person = editor.createPerson("A name").id();
        var story = editor.createStory("a-story").id();
        revise(story, 1, "Another headline");

        var all = edges(partner, "first: 100");

        assertThat(all)
                .extracting(edge -> edge.path("node").path("recordId").asString())
                .containsExactly(person, story, story);
        assertThat(all)
                .extracting(edge -> edge.path("node").path("kind").asString())
                .containsExactly("CREATED", "CREATED", "REVISED");
        for (int i = 0; i < all.size(); i++) {
            var after = all.get(i).path("cursor").asString();
            assertThat(edges(partner, "first: 100, after: \"" + after + "\""))
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void isReadInPagesOfAnySizeForwardAndBackwardWithoutGapsOrRepetition() {
        for (int i = 0; i < 7; i++) {
            editor.createStory("story-" + i);
        }
        var all = edges(partner, "first: 100");

        for (int size = 1; size <= 8; size++) {
            assertThat(pages("first", "after", "endCursor", "hasNextPage", size)).isEqualTo(all);
            assertThat(pages("last", "before", "startCursor", "hasPreviousPage", size))
                    .isEqualTo(all);
        }
        assertThat(partner.read("{ changes { totalCount } }", "changes.totalCount").asInt(0))
                .isEqualTo(7);
    }

    @Test
    void goesOnFromTheEndOfAnEmptyPageAndFromThePositionOfAnyAnswer() {
        editor.createStory("a-story");
        var end =
                partner.read("{ changes { pageInfo { endCursor } } }", "changes.pageInfo.endCursor")
                        .asString();
        var nothing =
                partner.read(
                        "{ changes(after: \"%s\") { nodes { kind } pageInfo { endCursor hasNextPage } } }"
                                .formatted(end),
                        "changes");
        assertThat(nothing.path("nodes")).isEmpty();
        assertThat(nothing.path("pageInfo").path("hasNextPage").asBoolean(true)).isFalse();

        var position = position(editor, "{ __typename }");
        var later = editor.createStory("later").id();

        for (var cursor :
                List.of(
                        nothing.path("pageInfo").path("endCursor").asString(),
                        String.valueOf(position.get("cursor")))) {
            assertThat(edges(partner, "after: \"" + cursor + "\""))
                    .extracting(edge -> edge.path("node").path("recordId").asString())
                    .containsExactly(later);
        }
    }

    @Test
    void namesThePositionOfAnAnswerSoThatItCanBeAskedAgain() {
        var story = editor.createStory("a-story").id();
        var query = "{ story(by: {id: \"%s\"}) { revision headline } }".formatted(story);
        var before = editor.read(query, "story");
        var position = position(editor, query);

        var mutation =
                "mutation { reviseStory(input: {id: \"%s\", expectedRevision: 1, headline: \"New\"}) { story { id } } }"
                        .formatted(story);
        var after = position(editor, mutation);

        assertThat(after.get("sequence")).isEqualTo(2L);
        assertThat(
                        editor.read(
                                "{ asOf(recordedAt: \"%s\") %s }"
                                        .formatted(position.get("recordedAt"), query),
                                "asOf.story"))
                .isEqualTo(before);
    }

    @Test
    void asksForKindsAndForAStoryWithAllThatItTellsOf() {
        var person = editor.createPerson("A name").id();
        var other = editor.createPerson("Another name").id();
        var story =
                editor.run(
                                "createStory",
                                "story { id }",
                                Map.of(
                                        "slug", "a-story",
                                        "headline", "A headline",
                                        "actors",
                                                List.of(
                                                        Map.of(
                                                                "actor", person, "role",
                                                                "SUBJECT"))))
                        .id();
        var statement = createStatement(Map.of("stories", List.of(story))).id();

        assertThat(records("story: \"%s\"".formatted(story)))
                .containsExactly(person, story, statement);
        assertThat(records("kinds: [ACTOR]")).containsExactly(person, other);
        assertThat(records("kinds: [STATEMENT], story: \"%s\"".formatted(story)))
                .containsExactly(statement);
        assertThat(stories(person)).containsExactly(story);
        assertThat(stories(statement)).containsExactly(story);
        assertThat(stories(other)).isEmpty();
    }

    @Test
    void leavesATombstoneOfWhatWasPublicAndNothingOfWhatNeverWas() {
        var shown = editor.createStory("shown").id();
        var hidden =
                editor.run(
                                "createStory",
                                "story { id }",
                                Map.of(
                                        "slug", "hidden",
                                        "headline", "A secret",
                                        "status", "WITHHELD"))
                        .id();
        revise(hidden, 1, "Another secret");
        revise(shown, 1, "Revised");
        var seen = edges(partner, "first: 100");
        var last = seen.getLast().path("cursor").asString();

        withdraw(shown, 2);
        withdraw(hidden, 2);

        var tombstones = edges(partner, "after: \"" + last + "\"");
        assertThat(tombstones).hasSize(1);
        assertThat(tombstones.getFirst().path("node").toString())
                .isEqualTo(
                        "{\"kind\":\"RECALLED\",\"recordId\":\"%s\",\"recordKind\":\"STORY\",\"revision\":3,\"note\":null,\"stories\":[],\"record\":null}"
                                .formatted(shown));
        assertThat(edges(partner, "first: 100"))
                .allSatisfy(edge -> {
                    assertThat(edge.path("node").path("recordId").asString()).isEqualTo(shown);
                    assertThat(edge.path("node").path("kind").asString()).isEqualTo("RECALLED");
                    assertThat(edge.path("node").path("record").isNull()).isTrue();
                });
        assertThat(edges(editor, "first: 100")).hasSize(6);
    }

    @Test
    void tellsOfAnEmbargoedRecordWhenItsEmbargoHasEndedEvenToThoseWhoArePastIt() {
        var soon = Instant.now().plusSeconds(1);
        var embargoed =
                editor.run(
                                "createStory",
                                "story { id }",
                                Map.of(
                                        "slug", "embargoed",
                                        "headline", "Embargoed",
                                        "embargoedUntil", soon.toString()))
                        .id();
        var end =
                partner.read("{ changes { pageInfo { endCursor } } }", "changes.pageInfo.endCursor")
                        .asString();
        assertThat(edges(partner, "first: 100")).isEmpty();

        int released = 0;
        while (released == 0) {
            released = partners.bean(Releasing.class).release();
        }

        assertThat(edges(partner, "after: \"" + end + "\"").getFirst().path("node").toString())
                .startsWith("{\"kind\":\"REVISED\",\"recordId\":\"%s\"".formatted(embargoed))
                .contains("\"revision\":2}");
        assertThat(partners.bean(Releasing.class).release()).isZero();
        assertThat(editors.bean(Releasing.class).release()).isZero();
    }

    @Test
    void tellsAPartnerOfADisclosureAndKeepsTheEarlierChangeAnonymous() {
        var person =
                editor.run(
                                "createUndisclosedPerson",
                                "undisclosedPerson { id }",
                                Map.of(
                                        "disclosure",
                                        "NOT_REPORTED",
                                        "identity",
                                        Map.of(
                                                "names",
                                                List.of(
                                                        Map.of(
                                                                "text", "Real Name",
                                                                "kind", "PRIMARY")))))
                        .id();
        var query = "{ changes { nodes { kind record { __typename ... on Actor { name } } } } }";
        assertThat(partner.read(query, "changes.nodes").toString()).doesNotContain("Real Name");

        editor.run("disclosePerson", "person { id }", Editor.of(person, 1, Map.of()));

        assertThat(partner.read(query, "changes.nodes").toString())
                .isEqualTo(
                        "[{\"kind\":\"CREATED\",\"record\":{\"__typename\":\"UndisclosedPerson\",\"name\":\"Undisclosed person\"}},"
                                + "{\"kind\":\"DISCLOSED\",\"record\":{\"__typename\":\"Person\",\"name\":\"Real Name\"}}]");
    }

    @Test
    void tellsThoseAloneWhoCouldSeeAnErasedRecordToForgetIt() {
        var shown = editor.createStory("shown").id();
        var hidden =
                editor.run(
                                "createStory",
                                "story { id }",
                                Map.of("slug", "h", "headline", "H", "status", "WITHHELD"))
                        .id();
        var ledger = editors.bean(Ledger.class);
        ledger.erase(new RecordId(shown), "editor", "a court's order");
        ledger.erase(new RecordId(hidden), "editor", "a court's order");

        var told = edges(partner, "first: 100");

        assertThat(told).isNotEmpty();
        assertThat(told)
                .allSatisfy(edge -> {
                    assertThat(edge.path("node").path("recordId").asString()).isEqualTo(shown);
                    assertThat(edge.path("node").path("kind").asString()).isEqualTo("RECALLED");
                });
    }

    @Test
    void tellsNothingOfAStoryThatMayNotBeSeenThroughWhatIsSaidInIt() {
        var hidden =
                editor.run(
                                "createStory",
                                "story { id }",
                                Map.of("slug", "h", "headline", "H", "status", "WITHHELD"))
                        .id();
        createStatement(Map.of("stories", List.of(hidden)));

        assertThat(records("story: \"%s\"".formatted(hidden))).isEmpty();
        assertThat(records("story: \"sty_00000000000000000000000000\"")).isEmpty();
    }

    /** Who once knew the name would learn whom a story means that does not tell it. */
    @Test
    void doesNotMatchAWithdrawnPersonToAStoryThatWasWrittenLater() {
        var person = editor.createPerson("A name").id();
        var before = storyOf("before", person);
        withdraw(person, 1);
        var after = storyOf("after", person);

        assertThat(records("story: \"%s\"".formatted(before))).contains(person);
        assertThat(records("story: \"%s\"".formatted(after))).containsExactly(after);
        assertThat(
                        partner.read(
                                        "{ changes(kinds: [ACTOR]) { nodes { affected { nodes { because } } } } }",
                                        "changes.nodes")
                                .toString())
                .doesNotContain(after)
                .doesNotContain(before)
                .contains("\"nodes\":[]");
    }

    @Test
    void recallsAStatementFromTheStoryThatItWasTakenOutOfOrErasedFrom() {
        var story = editor.createStory("a-story").id();
        var moved = createStatement(Map.of("stories", List.of(story))).id();
        editor.run(
                "reviseStatement",
                "statement { id }",
                Editor.of(moved, 1, Map.of("stories", List.of())));
        withdraw(moved, 2);
        var erased = createStatement(Map.of("stories", List.of(story))).id();
        editors.bean(Ledger.class).erase(new RecordId(erased), "editor", "a court's order");

        var told = edges(partner, "first: 100, story: \"%s\"".formatted(story));

        assertThat(told)
                .filteredOn(edge -> edge.path("node").path("recordId").asString().equals(moved))
                .isNotEmpty()
                .allMatch(edge -> edge.path("node").path("kind").asString().equals("RECALLED"));
        assertThat(told)
                .filteredOn(edge -> edge.path("node").path("recordId").asString().equals(erased))
                .isNotEmpty()
                .allMatch(edge -> edge.path("node").path("kind").asString().equals("RECALLED"));
    }

    private String storyOf(String slug, String person) {
        return editor.run(
                        "createStory",
                        "story { id }",
                        Map.of(
                                "slug",
                                slug,
                                "headline",
                                "A headline",
                                "actors",
                                List.of(Map.of("actor", person, "role", "SUBJECT"))))
                .id();
    }

    private Editor.Answer createStatement(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("kind", "PARAPHRASE");
        input.put("text", Map.of("text", "It was said."));
        input.put("channel", Map.of("kind", "UNKNOWN"));
        return editor.run("createStatement", "statement { id }", input);
    }

    private void revise(String story, int expected, String headline) {
        assertThat(
                        editor.run(
                                        "reviseStory",
                                        "story { id }",
                                        Editor.of(story, expected, Map.of("headline", headline)))
                                .problems())
                .isEmpty();
    }

    private void withdraw(String id, int expected) {
        assertThat(
                        editor.run(
                                        "withdrawRecord",
                                        "record { id }",
                                        Editor.of(id, expected, Map.of()))
                                .problems())
                .isEmpty();
    }

    private List<String> records(String arguments) {
        return edges(partner, arguments).stream()
                .map(edge -> edge.path("node").path("recordId").asString())
                .toList();
    }

    private List<String> stories(String id) {
        return edges(partner, "first: 100").stream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("recordId").asString().equals(id))
                .flatMap(node -> node.path("stories").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> edges(Editor reader, String arguments) {
        var edges =
                reader.read(
                        "{ changes(%s) { edges { cursor node { %s } } } }"
                                .formatted(arguments, FIELDS),
                        "changes.edges");
        return edges.valueStream().toList();
    }

    private List<JsonNode> pages(String size, String from, String cursor, String more, int count) {
        var all = new ArrayList<JsonNode>();
        @Nullable String place = null;
        boolean goesOn = true;
        while (goesOn) {
            var resumed = place == null ? "" : ", %s: \"%s\"".formatted(from, place);
            var page =
                    partner.read(
                            "{ changes(%s: %d%s) { edges { cursor node { %s } } pageInfo { %s %s } } }"
                                    .formatted(size, count, resumed, FIELDS, cursor, more),
                            "changes");
            var edges = page.path("edges").valueStream().toList();
            all.addAll(size.equals("first") ? all.size() : 0, edges);
            place = page.path("pageInfo").path(cursor).asString();
            goesOn = page.path("pageInfo").path(more).asBoolean(false);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> position(Editor reader, String query) {
        var position = new HashMap<String, Object>();
        reader.ask(query, Map.of())
                .returnResponse()
                .getExtensions()
                .forEach((name, value) -> {
                    if (name.equals("position")) {
                        position.putAll((Map<String, Object>) value);
                    }
                });
        return position;
    }
}
