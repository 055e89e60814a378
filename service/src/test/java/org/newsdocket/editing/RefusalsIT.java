package org.newsdocket.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** What is not recorded, and what editors are told then. */
@OnEachEngine
class RefusalsIT {
    private static final String PROCEEDING = "prc_01jsjhg600mhat6z48hakfb21a";
    private static final String UNDISCLOSED = "act_01jsjhg60001hkshbyfj2d612q";

    private final TestStore store;
    private final TestService service;
    private final Editor editor;

    RefusalsIT(TestStore store) {
        this.store = store;
        this.service = store.shared(Newsdesk.class, Newsdesk::new).service();
        this.editor = new Editor(service);
    }

    @Test
    void tellsWhoRevisedARecordMeanwhile() {
        var story = editor.createStory("story-1");
        editor.run(
                "reviseStory",
                "story { id }",
                Editor.of(story.id(), 1, Map.of("headline", "By Ada")));

        var late =
                editor.run(
                        "reviseStory",
                        "story { id }",
                        Editor.of(story.id(), 1, Map.of("headline", "Too late")));

        assertThat(late.record().isNull()).isTrue();
        assertThat(late.problem().path("__typename").asString()).isEqualTo("RevisionConflict");
        assertThat(late.problems()).containsExactly("STALE_REVISION input.expectedRevision");
        assertThat(late.problem().path("currentRevision").asInt()).isEqualTo(2);
        assertThat(late.problem().path("by").asString()).isEqualTo("anonymous");
        assertThat(late.problem().path("recordId").asString()).isEqualTo(story.id());
        assertThat(late.problem().path("at").isString()).isTrue();
    }

    @Test
    void refusesAKeyThatNamedAnotherRequest() {
        var person = List.of(Map.of("text", "A name", "kind", "PRIMARY"));
        editor.run("createPerson", "person { id }", Map.of("names", person, "idempotencyKey", "k"));

        var other =
                editor.run(
                        "createPerson",
                        "person { id }",
                        Map.of("names", person, "description", "More", "idempotencyKey", "k"));

        assertThat(other.problems()).containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
    }

    @Test
    void commitsNothingWhereOneChangeCannotBe() {
        long before = service.bean(Ledger.class).position().sequence();
        var answer =
                editor.commit(
                        Map.of(
                                "changes",
                                List.of(
                                        Map.of("createStory", story("two", UNDISCLOSED)),
                                        Map.of(
                                                "createStory",
                                                story("two", "act_00000000000000000000000000")),
                                        Map.of(
                                                "withdrawRecord",
                                                Editor.of(PROCEEDING, 77, Map.of())))));

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "STALE_REVISION changes.2.withdrawRecord.expectedRevision",
                        "SLUG_TAKEN changes.0.createStory.slug",
                        "SLUG_TAKEN changes.1.createStory.slug",
                        "UNKNOWN_REFERENCE changes.1.createStory.actors.0.actor");
        assertThat(answer.payload().path("records")).isEmpty();
        assertThat(service.bean(Ledger.class).position().sequence()).isEqualTo(before);
    }

    @Test
    void tellsAllProblemsOfAnInputAtOnceEachWithThePathOfItsField() {
        var cleared = new HashMap<String, Object>();
        cleared.put("title", null);
        cleared.put("jurisdiction", "XX");
        cleared.put("court", UNDISCLOSED);
        cleared.put("parties", List.of(Map.of("actor", UNDISCLOSED, "role", "DEFENDANT")));
        cleared.put(
                "events",
                List.of(
                        Map.of(
                                "type", "RELEASE",
                                "occurredOn", "2025-04-01",
                                "parties", List.of(UNDISCLOSED)),
                        Map.of(
                                "type",
                                "DETENTION",
                                "occurredOn",
                                "2025-04-19",
                                "parties",
                                List.of(UNDISCLOSED),
                                "sequence",
                                1),
                        Map.of(
                                "type", "CUSTODY_ORDER",
                                "occurredOn", "2025-04-20",
                                "until", "2025-04-10",
                                "sequence", 2),
                        Map.of("type", "CONVICTION", "sequence", 3),
                        Map.of("type", "HEARING", "until", "2025-05-01", "sequence", 4)));
        cleared.put("charges", List.of());

        var answer =
                editor.run(
                        "reviseProceeding",
                        "proceeding { id }",
                        Editor.of(PROCEEDING, revision(PROCEEDING), cleared));

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "REQUIRED input.title",
                        "INVALID_VALUE input.jurisdiction",
                        "WRONG_KIND input.court",
                        "IMPOSSIBLE_DATE input.events.0.occurredOn",
                        "IMPOSSIBLE_DATE input.events.2.until",
                        "UNSOURCED input.events.3.sources",
                        "INVALID_VALUE input.events.4.until");
    }

    @Test
    void namesTheInputsOwnFieldWhereAnAppendedEventIsWrong() {
        var answer =
                editor.run(
                        "appendProceedingEvent",
                        "proceeding { id }",
                        Editor.of(
                                PROCEEDING,
                                revision(PROCEEDING),
                                Map.of("event", Map.of("type", "CONVICTION"))));

        assertThat(answer.problems()).containsExactly("UNSOURCED input.event.sources");
    }

    /** A client that sends what it does not know as null, or names the accused as the source. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{url: null}",
                "{attribution: \"\"}",
                "{protected: true}",
                "{statement: \"act_01jsjhg60001hkshbyfj2d612q\"}"
            })
    void refusesAConvictionOnASourceThatNamesNothing(String source) {
        var answer =
                editor.ask(
                        """
                        mutation { appendProceedingEvent(input: {id: "%s", expectedRevision: %d,
                          event: {type: CONVICTION, sources: [%s]}}) { proceeding { id } errors { code } } }\
                        """
                                .formatted(PROCEEDING, revision(PROCEEDING), source),
                        Map.of());

        answer.path("appendProceedingEvent.proceeding").valueIsNull();
        answer.path("appendProceedingEvent.errors[*].code")
                .entityList(String.class)
                .hasSizeGreaterThan(0);
    }

    @Test
    void refusesAConvictionOrASentenceThatRestsOnAWithdrawnStatementAlone() {
        var statement = statement();
        editor.run("withdrawRecord", "record { id }", Editor.of(statement, 1, Map.of()));

        refusesVerdictsBy(Map.of("statement", statement));
    }

    @Test
    void refusesAConvictionOrASentenceThatRestsOnARetractedStatementAlone() {
        var statement = statement();
        editor.run(
                "retractStatement",
                "statement { id }",
                Editor.of(statement, 1, Map.of("retractedAt", "2025-05-01T00:00:00Z")));

        refusesVerdictsBy(Map.of("statement", statement));
    }

    @Test
    void refusesAConvictionOrASentenceByAProtectedSourceOfWhichNothingCanBePrinted() {
        var statement = statement();

        refusesVerdictsBy(Map.of("statement", statement, "protected", true));
        assertThat(verdict("CONVICTION", Map.of("statement", statement)).problems()).isEmpty();
    }

    private String statement() {
        return editor.run(
                        "createStatement",
                        "statement { id }",
                        Map.of(
                                "kind", "PARAPHRASE",
                                "text", Map.of("text", "It was said."),
                                "channel", Map.of("kind", "UNKNOWN")))
                .id();
    }

    private void refusesVerdictsBy(Map<String, ?> source) {
        for (var type : List.of("CONVICTION", "SENTENCE", "PROBATION")) {
            assertThat(verdict(type, source).problems())
                    .as(type)
                    .containsExactly("UNSOURCED input.event.sources");
        }
    }

    private Editor.Answer verdict(String type, Map<String, ?> source) {
        var event = Map.of("type", type, "sources", List.of(source));
        return editor.run(
                "appendProceedingEvent",
                "proceeding { id }",
                Editor.of(PROCEEDING, revision(PROCEEDING), Map.of("event", event)));
    }

    @Test
    void refusesWhatNoStoreGivesBackAsItWas() {
        var half = "half \ud83d";
        var person = List.of(Map.of("text", half, "kind", "PRIMARY"));

        assertThat(editor.run("createPerson", "person { id }", Map.of("names", person)).problems())
                .containsExactly("INVALID_VALUE input.names.0.text");
        assertThat(
                        editor.run(
                                        "createStory",
                                        "story { id }",
                                        Map.of("slug", "half", "headline", "H", "note", half))
                                .problems())
                .containsExactly("INVALID_VALUE note");
        assertThat(service.bean(Ledger.class).verify()).isEmpty();
    }

    @Test
    void takesNoStatusThatIsComputed() {
        assertThat(
                        editor.run(
                                        "createStory",
                                        "story { id }",
                                        Map.of(
                                                "slug", "computed",
                                                "headline", "H",
                                                "status", "EMBARGOED"))
                                .problems())
                .containsExactly("INVALID_VALUE input.status");
    }

    @Test
    void letsNobodyButEditorsChangeTheRecord() {
        try (var open = TestService.start(store)) {
            new Editor(open)
                    .ask(
                            "mutation { createStory(input: {slug: \"s\", headline: \"H\"}) { story { id } } }",
                            Map.of())
                    .errors()
                    .satisfy(errors -> {
                        assertThat(errors).hasSize(1);
                        assertThat(errors.getFirst().getExtensions())
                                .containsEntry("code", "FORBIDDEN");
                    });
            assertThat(open.bean(Ledger.class).position().sequence()).isEqualTo(1);
        }
    }

    private int revision(String id) {
        return editor.read(
                        "{ node(id: \"%s\") { ... on Record { revision } } }".formatted(id),
                        "node.revision")
                .asInt(0);
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
