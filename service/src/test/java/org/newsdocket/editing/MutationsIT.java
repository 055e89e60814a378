package org.newsdocket.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** What editors do to the record. */
@OnEachEngine
class MutationsIT {
    private static final String PROCEEDING = "prc_01jsjhg600mhat6z48hakfb21a";
    private static final String UNDISCLOSED = "act_01jsjhg60001hkshbyfj2d612q";

    private final TestStore store;
    private final TestService service;
    private final Editor editor;

    MutationsIT(TestStore store) {
        this.store = store;
        this.service = store.shared(Newsdesk.class, Newsdesk::new).service();
        this.editor = new Editor(service);
    }

    @Test
    void keepsWhatIsLeftOutAndClearsWhatIsNull() {
        var created =
                editor.run(
                        "createStory",
                        "story { id }",
                        Map.of(
                                "slug", "a-story",
                                "headline", "A headline",
                                "summary", "A summary",
                                "section", "politics",
                                "urgency", 3));
        var cleared = new HashMap<String, Object>(Map.of("headline", "Another headline"));
        cleared.put("summary", null);

        var revised =
                editor.run(
                        "reviseStory",
                        "story { revision headline summary section urgency }",
                        Editor.of(created.id(), 1, cleared));

        assertThat(revised.problems()).isEmpty();
        assertThat(revised.record().toString())
                .isEqualTo(
                        "{\"revision\":2,\"headline\":\"Another headline\",\"summary\":null,"
                                + "\"section\":\"politics\",\"urgency\":3}");
    }

    @Test
    void answersARepeatedRequestWithWhatItLedToThenOnAnyInstance() {
        Map<String, Object> input =
                Map.of(
                        "names",
                        List.of(Map.of("text", "A name", "kind", "PRIMARY")),
                        "idempotencyKey",
                        "one");
        var first = editor.run("createPerson", "person { id revision }", input);
        editor.run(
                "revisePerson",
                "person { id }",
                Editor.of(first.id(), 1, Map.of("description", "Revised since")));
        long recorded = service.bean(Ledger.class).position().sequence();

        try (var other =
                TestService.start(
                        store,
                        service.bean(MongoDatabase.class),
                        "newsdocket.access.anonymous=record:write,feed:read,admin")) {
            var repeated = new Editor(other).run("createPerson", "person { id revision }", input);

            assertThat(repeated.payload()).isEqualTo(first.payload());
            assertThat(other.bean(Ledger.class).position().sequence()).isEqualTo(recorded);
        }
    }

    @Test
    void commitsSeveralChangesAtOnceEachRecordOnce() {
        long before = service.bean(Ledger.class).position().sequence();
        int revision = revision(PROCEEDING);
        var person = "act_01jsk7gfe0q8z5m2v9c4t1x6bn";
        var answer =
                editor.commit(
                        Map.of(
                                "note",
                                "together",
                                "changes",
                                List.of(
                                        Map.of(
                                                "createPerson",
                                                Map.of(
                                                        "id",
                                                        person,
                                                        "names",
                                                        List.of(
                                                                Map.of(
                                                                        "text", "A name",
                                                                        "kind", "PRIMARY")))),
                                        Map.of("createStory", story("one", person)),
                                        Map.of(
                                                "appendProceedingEvent",
                                                Editor.of(
                                                        PROCEEDING,
                                                        revision,
                                                        Map.of("event", event("HEARING")))),
                                        Map.of(
                                                "reviseProceeding",
                                                Editor.of(
                                                        PROCEEDING,
                                                        revision,
                                                        Map.of("title", "Another title"))))));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.payload().path("records").valueStream())
                .extracting(
                        record -> record.path("__typename").asString(),
                        record -> record.path("revision").asInt())
                .containsExactly(
                        tuple("Person", 1), tuple("Story", 1), tuple("Proceeding", revision + 1));
        assertThat(service.bean(Entries.class).from(before + 1, 10))
                .singleElement()
                .satisfies(changeset -> {
                    assertThat(changeset.by()).isEqualTo("anonymous");
                    assertThat(changeset.note()).isEqualTo("together");
                });
    }

    @Test
    void leadsFromAnOldSlugToItsStoryForEver() {
        var story = editor.createStory("first-slug");
        editor.run(
                "reviseStory",
                "story { id }",
                Editor.of(story.id(), 1, Map.of("slug", "second-slug")));

        for (var slug : List.of("first-slug", "second-slug")) {
            assertThat(
                            editor.read(
                                            "{ story(by: {slug: \"%s\"}) { id slug formerSlugs } }"
                                                    .formatted(slug),
                                            "story")
                                    .toString())
                    .isEqualTo(
                            "{\"id\":\"%s\",\"slug\":\"second-slug\",\"formerSlugs\":[\"first-slug\"]}"
                                    .formatted(story.id()));
        }
        assertThat(editor.createStory("first-slug").problems())
                .containsExactly("SLUG_TAKEN input.slug");
    }

    @Test
    void disclosesAPersonUnderTheSameIdAndLeavesTheEarlierRevisionAnonymous() {
        var answer =
                editor.run(
                        "disclosePerson",
                        "person { id revision name }",
                        Editor.of(
                                UNDISCLOSED,
                                1,
                                Map.of(
                                        "names",
                                        List.of(Map.of("text", "Made Up", "kind", "PRIMARY")),
                                        "note",
                                        "named in court")));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.record().toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"revision\":2,\"name\":\"Made Up\"}"
                                .formatted(UNDISCLOSED));
        assertThat(
                        editor.read(
                                        "{ actor(id: \"%s\") { history { nodes { revision note by record { ... on Actor { name } __typename } } } } }"
                                                .formatted(UNDISCLOSED),
                                        "actor.history.nodes")
                                .toString())
                .contains("\"revision\":2,\"note\":\"named in court\",\"by\":\"anonymous\"")
                .contains("\"__typename\":\"UndisclosedPerson\"");
    }

    @Test
    void correctsAndRetractsAStoryForItsReaders() {
        var story = editor.createStory("story-2");
        var corrected =
                editor.run(
                        "correctStory",
                        "story { revision headline corrections { kind text } }",
                        Editor.of(
                                story.id(),
                                1,
                                Map.of(
                                        "headline",
                                        "As it is",
                                        "correction",
                                        Map.of(
                                                "kind", "CORRECTION",
                                                "text", "The headline was wrong.",
                                                "at", "2025-05-01T00:00:00Z"))));
        var retracted =
                editor.run(
                        "retractStory",
                        "story { status corrections { kind text } }",
                        Editor.of(
                                story.id(),
                                2,
                                Map.of("text", "It was made up.", "at", "2025-05-02T00:00:00Z")));

        assertThat(corrected.record().path("headline").asString()).isEqualTo("As it is");
        assertThat(corrected.record().path("corrections").path(0).path("text").asString())
                .isEqualTo("The headline was wrong.");
        assertThat(retracted.record().toString())
                .isEqualTo(
                        "{\"status\":\"CANCELED\",\"corrections\":["
                                + "{\"kind\":\"RETRACTION\",\"text\":\"It was made up.\"},"
                                + "{\"kind\":\"CORRECTION\",\"text\":\"The headline was wrong.\"}]}");
        assertThat(kinds()).endsWith("CREATED", "CORRECTED", "RECALLED");
    }

    @Test
    void goesOnFromTheStatusThatAChargeHas() {
        var charge =
                editor.read(
                                "{ proceeding(id: \"%s\") { charges { key statusHistory { status } } } }"
                                        .formatted(PROCEEDING),
                                "proceeding.charges")
                        .path(0);
        var before = charge.path("statusHistory").size();
        var key = charge.path("key").asString();

        var unsourced = status(key, Map.of("status", "CONVICTED"));
        var unknown = status("no-such", Map.of("status", "CHARGES_DROPPED"));
        var dropped =
                status(
                        key,
                        Map.of(
                                "status", "CHARGES_DROPPED",
                                "on", "2025-06-01",
                                "sources", List.of(Map.of("attribution", "The court"))));

        assertThat(unsourced.problems()).containsExactly("UNSOURCED input.change.sources");
        assertThat(unknown.problems()).containsExactly("UNKNOWN_KEY input.charge");
        assertThat(dropped.problems()).isEmpty();
        var now = dropped.record().path("charges").path(0);
        assertThat(now.path("status").asString()).isEqualTo("CHARGES_DROPPED");
        assertThat(now.path("statusHistory")).hasSize(before + 1);
    }

    @Test
    void withdrawsAStoryAlthoughSomethingElseIsWrongWithItSince() {
        var person = editor.createPerson("A name").id();
        var story = editor.run("createStory", "story { id }", story("names-one", person)).id();
        service.bean(Ledger.class).erase(new RecordId(person), "Ada", "a court's order");

        var headline =
                editor.run(
                        "reviseStory",
                        "story { revision }",
                        Editor.of(story, 1, Map.of("headline", "Another")));
        var withdrawn =
                editor.run(
                        "withdrawRecord",
                        "record { revision status }",
                        Editor.of(story, 2, Map.of()));

        assertThat(headline.problems()).isEmpty();
        assertThat(withdrawn.problems()).isEmpty();
        assertThat(withdrawn.record().path("status").asString()).isEqualTo("CANCELED");
    }

    @Test
    void dropsAnOldSlugThatHoldsAName() {
        var story = editor.createStory("a-name-detained").id();
        editor.run(
                "reviseStory", "story { id }", Editor.of(story, 1, Map.of("slug", "one-detained")));

        var madeUp =
                editor.run(
                        "reviseStory",
                        "story { id }",
                        Editor.of(story, 2, Map.of("formerSlugs", List.of("never-had"))));
        var dropped =
                editor.run(
                        "reviseStory",
                        "story { formerSlugs }",
                        Editor.of(story, 2, Map.of("formerSlugs", List.of())));

        assertThat(madeUp.problems()).containsExactly("INVALID_VALUE input.formerSlugs.0");
        assertThat(dropped.record().path("formerSlugs")).isEmpty();
        editor.ask("{ story(by: {slug: \"a-name-detained\"}) { id } }", Map.of())
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
    }

    @Test
    void tellsAConflictOnBothSides() {
        var person =
                editor.run(
                        "createPerson",
                        "person { occupations { key disputed conflictsWith } }",
                        Map.of(
                                "names",
                                List.of(Map.of("text", "A name", "kind", "PRIMARY")),
                                "occupations",
                                List.of(
                                        Map.of("key", "a", "title", "baker"),
                                        Map.of(
                                                "key", "b",
                                                "title", "butcher",
                                                "conflictsWith", List.of("a")))));

        assertThat(person.record().path("occupations").toString())
                .isEqualTo(
                        "[{\"key\":\"a\",\"disputed\":true,\"conflictsWith\":[\"b\"]},"
                                + "{\"key\":\"b\",\"disputed\":true,\"conflictsWith\":[\"a\"]}]");
    }

    @Test
    void recordsNothingWhereNothingChanges() {
        var story = editor.createStory("story-3");
        long before = service.bean(Ledger.class).position().sequence();
        var same =
                editor.run(
                        "reviseStory",
                        "story { id revision slug }",
                        Editor.of(story.id(), 1, Map.of("slug", "story-3")));

        assertThat(same.payload()).isEqualTo(story.payload());
        assertThat(service.bean(Ledger.class).position().sequence()).isEqualTo(before);
    }

    @Test
    void showsEachMutationOfARequestWhatItRecorded() {
        var story = editor.createStory("story-4");
        var answer =
                editor.ask(
                        """
                        mutation($id: ID!) {
                          a: reviseStory(input: {id: $id, expectedRevision: 1, headline: "One"}) { story { headline } }
                          b: reviseStory(input: {id: $id, expectedRevision: 2, headline: "Two"}) { story { headline } }
                        }\
                        """,
                        Map.of("id", story.id()));

        answer.path("a.story.headline").entity(String.class).isEqualTo("One");
        answer.path("b.story.headline").entity(String.class).isEqualTo("Two");
    }

    private Editor.Answer status(String charge, Map<String, ?> change) {
        return editor.run(
                "changeChargeStatus",
                "proceeding { charges { key status statusHistory { status } } }",
                Editor.of(
                        PROCEEDING,
                        revision(PROCEEDING),
                        Map.of("charge", charge, "change", change)));
    }

    private int revision(String id) {
        return editor.read(
                        "{ node(id: \"%s\") { ... on Record { revision } } }".formatted(id),
                        "node.revision")
                .asInt(0);
    }

    private List<String> kinds() {
        return service.bean(Entries.class).from(1, 1000).stream()
                .flatMap(changeset -> changeset.items().stream())
                .map(item -> item.change().name())
                .toList();
    }

    private static Map<String, Object> event(String type) {
        return Map.of("type", type, "occurredOn", "2025-05-01");
    }

    private static Map<String, Object> story(String slug, String actor) {
        return Map.of(
                "slug",
                slug,
                "headline",
                "A headline",
                "actors",
                Arrays.asList(Map.of("actor", actor, "role", "SUBJECT")));
    }
}
