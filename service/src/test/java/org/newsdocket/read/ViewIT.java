package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsdocket.read.MadeUp.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** What the public may not know appears nowhere; to editors all of it does. */
@OnEachEngine
class ViewIT {
    private static final String NEVER = "never-was";
    private static final List<String> HIDDEN =
            List.of(
                    "act:withheld",
                    "act:canceled",
                    "act:embargoed",
                    "act:future",
                    "act:secret-office",
                    "act:secret-branch",
                    "act:secret-court",
                    "prc:sealed",
                    "stm:gossip",
                    "sty:spiked");
    static final List<String> HIDDEN_IDS = HIDDEN;

    /** Each finds something for editors. */
    static final List<String> FILTERS_OF_HIDDEN =
            List.of(
                    "stories(filter: {actor: \"act:withheld\"})",
                    "stories(filter: {actor: \"act:withheld\", role: SUBJECT})",
                    "stories(filter: {proceeding: \"prc:sealed\"})",
                    "stories(filter: {status: WITHHELD})",
                    "stories(filter: {section: \"canary-section\"})",
                    "stories(filter: {subject: \"medtop:1\"})",
                    "stories(filter: {identifier: {scheme: \"wire\", value: \"canary-1\"}})",
                    "stories(filter: {language: \"kk\"})",
                    "statements(filter: {speaker: \"act:withheld\"})",
                    "statements(filter: {about: \"act:withheld\"})",
                    "statements(filter: {about: \"sty:spiked\"})",
                    "statements(filter: {about: \"prc:sealed\"})",
                    "statements(filter: {story: \"sty:spiked\"})",
                    "statements(filter: {channel: TELEGRAM})",
                    "proceedings(filter: {investigatedBy: \"act:secret-office\"})",
                    "proceedings(filter: {party: \"act:withheld\"})",
                    "proceedings(filter: {party: \"act:embargoed\", role: WITNESS})",
                    "proceedings(filter: {role: WITNESS})",
                    "proceedings(filter: {role: VICTIM})",
                    "proceedings(filter: {provision: {code: \"Canary Code\"}})",
                    "proceedings(filter: {provision: {article: \"666\"}})",
                    "proceedings(filter: {provision: {article: \"777\"}})",
                    "proceedings(filter: {chargeStatus: ACQUITTED})",
                    "proceedings(filter: {chargeStatusEver: ACQUITTED})",
                    "proceedings(filter: {chargeStatusEver: CONVICTED})",
                    "proceedings(filter: {standing: AMNESTIED})",
                    "proceedings(filter: {eventType: AMNESTY})",
                    "proceedings(filter: {eventType: APPEAL_FILED})",
                    "proceedings(filter: {eventFrom: \"2025-01-04\", eventUntil: \"2025-01-05\"})",
                    "proceedings(filter: {kind: CIVIL})",
                    "proceedings(filter: {jurisdiction: \"KZ\"})",
                    "proceedings(filter: {identifier: {scheme: \"docket\", value: \"canary-1\"}})",
                    "actors(filter: {name: \"canary withheld\"})",
                    "actors(filter: {identifier: {scheme: \"passport\", value: \"canary-future\"}})",
                    "actors(filter: {affiliatedWith: \"act:secret-office\"})",
                    "actors(filter: {citizenship: \"KG\"})",
                    "actors(filter: {organizationKind: SECURITY_SERVICE})",
                    "actors(filter: {courtLevel: APPEAL})",
                    "actors(filter: {partyRole: WITNESS})",
                    "actors(filter: {partyRole: CLAIMANT})",
                    "actors(filter: {standing: AMNESTIED})");

    private final Newsdesk desk;
    private final Client visitors;
    private final Client editors;

    ViewIT(TestStore store) {
        desk =
                store.shared(
                        Newsdesk.class,
                        on ->
                                Newsdesk.of(on, Restricted.records())
                                        .revised(Restricted.revisions()));
        visitors = desk.visitors();
        editors = desk.editors();
    }

    @Test
    void tellsThePublicNothingOfWhatIsHidden() {
        for (var type : Paths.RECORDS) {
            assertThat(everything(visitors, type)).as(type).satisfies(ViewIT::isClean);
        }
    }

    @Test
    void tellsEditorsAllOfIt() {
        for (var type : Paths.RECORDS) {
            assertThat(everything(editors, type)).as(type).containsIgnoringCase(Restricted.CANARY);
        }
        assertThat(editors.data("{ nodes(ids: %s) { id } }".formatted(Client.json(HIDDEN))))
                .hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("HIDDEN_IDS")
    void answersForAHiddenRecordAsForOneThatNeverWas(String hidden) {
        var kind = hidden.substring(0, 4);
        for (var query :
                List.of(
                        "{ node(id: \"%s\") { id } }",
                        "{ nodes(ids: [\"act:open\", \"%s\"]) { id } }",
                        "{ %s(%s: \"%%s\") { id } }".formatted(single(kind), "id"))) {
            var one =
                    query.contains("story(")
                            ? query.replace("(id: \"%s\")", "(by: {id: \"%s\"})")
                            : query;
            var never = kind + NEVER;
            assertThat(visitors.ask(one.formatted(hidden)).timeless())
                    .isEqualTo(
                            visitors.ask(one.formatted(never))
                                    .timeless()
                                    .replace(id(never), id(hidden)));
            assertThat(editors.ask(one.formatted(hidden)).json().has("errors")).isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("FILTERS_OF_HIDDEN")
    void findsNothingByWhatIsHidden(String list) {
        var query =
                "{ list: "
                        + list
                        + " { totalCount pageInfo { hasNextPage startCursor } nodes { id } } }";

        assertThat(visitors.data(query).toString())
                .isEqualTo(
                        "{\"list\":{\"totalCount\":0,\"pageInfo\":{\"hasNextPage\":false,\"startCursor\":null},\"nodes\":[]}}");
        assertThat(editors.data(query).path("list").path("totalCount").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "actors", "statements", "proceedings"})
    void countsAndListsOnlyWhatIsShown(String list) {
        var query = "{ list: %s(first: 100) { totalCount nodes { id } } }".formatted(list);
        var shown = visitors.data(query).path("list");
        var ids = Client.texts(shown.path("nodes"), "id");

        assertThat(ids).isNotEmpty().doesNotContainAnyElementsOf(hiddenIds());
        assertThat(shown.path("totalCount").asInt()).isEqualTo(ids.size());
        assertThat(editors.data(query).path("list").path("totalCount").asInt())
                .isGreaterThan(ids.size());
    }

    @Test
    void callsAnUndisclosedPersonBySubstitute() {
        var story =
                visitors.data(
                                """
                                { story(by: {slug: "main"}) { headline summary
                                  body { plain html mentions { record { id } start end } } jsonLd } }\
                                """)
                        .path("story");
        var text = story.path("body").path(0);

        assertThat(story.path("headline").asString())
                .isEqualTo("Суд: Госпожа К., Неназванное лицо 7");
        assertThat(story.path("summary").asString())
                .isEqualTo("[имя не разглашается] и Неназванное лицо 7");
        assertThat(text.path("plain").asString())
                .isEqualTo("Неназванное лицо 7 & Ольга в [не разглашается].");
        assertThat(text.path("html").asString())
                .isEqualTo(
                        MadeUp.withIds(
                                "<span data-record=\"act:masked\">Неназванное лицо 7</span> &amp;"
                                        + " <span data-record=\"act:open\">Ольга</span> в [не разглашается]."));
        assertThat(text.path("mentions").toString())
                .isEqualTo(
                        MadeUp.withIds(
                                "[{\"record\":{\"id\":\"act:masked\"},\"start\":0,\"end\":18},"
                                        + "{\"record\":{\"id\":\"act:open\"},\"start\":21,\"end\":26}]"));
        assertThat(story.path("jsonLd").asString())
                .contains("Неназванное лицо 7", "Ольга Открытая")
                .doesNotContainIgnoringCase(Restricted.CANARY);
    }

    @Test
    void namesAnUndisclosedPersonToEditors() {
        var person =
                editors.data(
                                "{ node(id: \"act:masked\") { ... on UndisclosedPerson { name names { text } identifiers { value } } } }")
                        .path("node");

        assertThat(person.path("name").asString()).isEqualTo("Mark Canary");
        assertThat(Client.texts(person.path("names"), "text")).containsExactly("Mark Canary");
        assertThat(Client.texts(person.path("identifiers"), "value")).containsExactly("canary-77");
    }

    @Test
    void doesNotLetAnEventOfHiddenPeopleSeemToConcernAll() {
        var query =
                """
                { proceeding(id: "prc:trial") {
                  parties { totalCount nodes { role actor { id } } }
                  events { totalCount nodes { type parties { id } by { id } } }
                  charges { key conflictsWith disputed }
                  standings { state actor { id } } } }\
                """;
        var trial = visitors.data(query).path("proceeding");

        assertThat(Client.texts(trial.path("events").path("nodes"), "type"))
                .containsExactly("DETENTION");
        assertThat(trial.path("events").path("totalCount").asInt()).isEqualTo(1);
        assertThat(trial.path("parties").path("totalCount").asInt()).isEqualTo(2);
        assertThat(trial.path("charges").toString())
                .isEqualTo("[{\"key\":\"open\",\"conflictsWith\":[],\"disputed\":true}]");
        assertThat(Client.texts(trial.path("standings"), "actor.id"))
                .containsExactly(id("act:open"), id("act:masked"));
        assertThat(editors.data(query).path("proceeding").path("events").path("totalCount").asInt())
                .isEqualTo(3);
    }

    @Test
    void keepsWhatIsHiddenNowOutOfEarlierRevisions() {
        var person =
                "{ actor(id: \"act:unnamed\") { name history { totalCount nodes { revision record { ... on Actor { name names { text } } } } } } }";
        var story =
                "{ story(by: {slug: \"cleared\"}) { headline history { nodes { record { ... on Story { headline } } } } } }";

        assertThat(visitors.ask(person).data().toString())
                .contains("Undisclosed person 9")
                .doesNotContainIgnoringCase(Restricted.CANARY);
        assertThat(visitors.data(story).path("story").path("history").path("nodes").toString())
                .isEqualTo("[{\"record\":{\"headline\":\"All clear\"}},{\"record\":null}]");
        assertThat(editors.ask(person).body()).contains("Rita Canary");
        assertThat(editors.ask(story).body()).contains("Canary draft");
    }

    @Test
    void tellsOnlyEditorsWhoEdited() {
        var query = "{ actor(id: \"act:open\") { history { nodes { by note record { id } } } } }";

        assertThat(visitors.ask(query).body()).doesNotContain(MadeUp.EDITOR, "as recorded");
        assertThat(editors.ask(query).body()).contains(MadeUp.EDITOR, "as recorded");
    }

    /** All that can be selected of all records of the type, hidden ones too. */
    private String everything(Client client, String type) {
        var query =
                "query ($ids: [ID!]!) { nodes(ids: $ids) { %s } }"
                        .formatted(Paths.selection(desk.paths().of(type)));
        var answer = client.ask(query, Map.of("ids", desk.records().ids()));
        assertThat(answer.json().path("data").path("nodes")).hasSize(desk.records().ids().size());
        return answer.json().path("data").toString();
    }

    private static void isClean(String answer) {
        assertThat(answer).doesNotContainIgnoringCase(Restricted.CANARY);
        assertThat(hiddenIds()).noneMatch(answer::contains);
    }

    private static List<String> hiddenIds() {
        return HIDDEN.stream().map(MadeUp::id).toList();
    }

    private static String single(String kind) {
        return switch (kind) {
            case "sty:" -> "story";
            case "act:" -> "actor";
            case "stm:" -> "statement";
            default -> "proceeding";
        };
    }
}
