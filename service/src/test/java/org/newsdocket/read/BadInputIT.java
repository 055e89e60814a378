package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** What is asked wrongly is told as such, by a stable code and the argument's name. */
@OnEachEngine
class BadInputIT {
    /** What only somebody who knows the inside could mean. */
    private static final Pattern INTERNAL =
            Pattern.compile(
                    "(?i)\\bjava|\\borg\\.|graphql\\.|exception|mongo|bson|jackson|spring"
                            + "|\\w+Value\\{|class |@\\[");

    private static final String NOT_AN_ID = "act_1";
    private static final String UNKNOWN = "act_01jsk7gfe0q8z5m2v9c4t1x6bn";

    /** Each argument that takes an id, with a kind that it does not take. */
    static final List<String> ID_ARGUMENTS =
            List.of(
                    "id|-|node(id: %s) { id }",
                    "ids[1]|-|nodes(ids: [\"act:anna\", %s]) { id }",
                    "by.id|act|story(by: {id: %s}) { id }",
                    "id|sty|actor(id: %s) { id }",
                    "id|act|statement(id: %s) { id }",
                    "id|act|proceeding(id: %s) { id }",
                    "filter.actor|sty|stories(filter: {actor: %s}) { totalCount }",
                    "filter.proceeding|act|stories(filter: {proceeding: %s}) { totalCount }",
                    "filter.affiliatedWith|sty|actors(filter: {affiliatedWith: %s}) { totalCount }",
                    "filter.speaker|sty|statements(filter: {speaker: %s}) { totalCount }",
                    "filter.onBehalfOf|sty|statements(filter: {onBehalfOf: %s}) { totalCount }",
                    "filter.about|-|statements(filter: {about: %s}) { totalCount }",
                    "filter.story|act|statements(filter: {story: %s}) { totalCount }",
                    "filter.court|sty|proceedings(filter: {court: %s}) { totalCount }",
                    "filter.investigatedBy|sty|proceedings(filter: {investigatedBy: %s}) { totalCount }",
                    "filter.party|sty|proceedings(filter: {party: %s}) { totalCount }");

    private final Client client;

    BadInputIT(TestStore store) {
        client =
                store.shared(Newsdesk.class, on -> Newsdesk.of(on, Filterable.records()))
                        .visitors();
    }

    @ParameterizedTest
    @FieldSource("ID_ARGUMENTS")
    void refusesWhatIsNoId(String argument) {
        for (var bad :
                List.of(
                        NOT_AN_ID,
                        "",
                        "act",
                        UNKNOWN + "x",
                        UNKNOWN.toUpperCase(java.util.Locale.ROOT),
                        "x'\\\"}{\\u0000")) {
            var parts = argument.split("\\|", -1);
            refused(
                    client.ask("{ " + parts[2].formatted('"' + bad + '"') + " }"),
                    "INVALID_ID",
                    parts[0]);
        }
    }

    @ParameterizedTest
    @FieldSource("ID_ARGUMENTS")
    void refusesAnIdOfAnotherKind(String argument) {
        var parts = argument.split("\\|", -1);
        if (!parts[1].equals("-")) {
            var other = '"' + UNKNOWN.replace("act", parts[1]) + '"';
            refused(client.ask("{ " + parts[2].formatted(other) + " }"), "WRONG_KIND", parts[0]);
        }
    }

    @ParameterizedTest
    @FieldSource("ID_ARGUMENTS")
    void tellsAnUnknownIdInASingleReadAndFindsNothingByOneInAFilter(String argument) {
        var parts = argument.split("\\|", -1);
        var kind = parts[0].startsWith("filter.") ? kindOf(parts[0]) : kindOf(parts[2]);
        var answer =
                client.ask(
                        "{ found: "
                                + parts[2].formatted('"' + UNKNOWN.replace("act", kind) + '"')
                                + " }");
        if (parts[0].startsWith("filter.")) {
            assertThat(answer.data().path("found").path("totalCount").asInt()).isZero();
        } else {
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
            assertThat(answer.error().path("extensions").path("argument").asString())
                    .isEqualTo(parts[0]);
            clean(answer);
        }
    }

    @Test
    void tellsAnUnknownSlug() {
        refused(client.ask("{ story(by: {slug: \"nothing\"}) { id } }"), "NOT_FOUND", "by.slug");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stories(first: 0)                       | PAGE_SIZE_OUT_OF_RANGE | first
                    stories(first: 101)                     | PAGE_SIZE_OUT_OF_RANGE | first
                    stories(first: -1)                      | PAGE_SIZE_OUT_OF_RANGE | first
                    actors(last: 0)                         | PAGE_SIZE_OUT_OF_RANGE | last
                    actors(last: 101)                       | PAGE_SIZE_OUT_OF_RANGE | last
                    statements(last: -2147483648)           | PAGE_SIZE_OUT_OF_RANGE | last
                    proceedings(first: 1, last: 1)          | CONFLICTING_ARGUMENTS  | last
                    stories(first: 1, before: "x")          | CONFLICTING_ARGUMENTS  | before
                    stories(last: 1, after: "x")            | CONFLICTING_ARGUMENTS  | after
                    stories(after: "x", before: "x")        | CONFLICTING_ARGUMENTS  | before
                    stories(filter: {role: SUBJECT})        | CONFLICTING_ARGUMENTS  | filter.role
                    stories(after: "")                      | INVALID_CURSOR         | after
                    stories(after: "x")                     | INVALID_CURSOR         | after
                    stories(before: "%%%")                  | INVALID_CURSOR         | before
                    stories(last: 3, before: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") | INVALID_CURSOR | before
                    """)
    void refusesPagesThatThereAreNot(String list, String code, String argument) {
        refused(client.ask("{ " + list + " { nodes { id } } }"), code, argument);
        var nested = list.replaceFirst("^\\w+", "stories");
        if (!nested.contains("filter")) {
            var answer =
                    client.ask(
                            "{ actor(id: \"act:anna\") { id " + nested + " { nodes { id } } } }");
            assertThat(answer.code()).isEqualTo(code);
            clean(answer);
        }
    }

    @Test
    void refusesMoreIdsThanAPageHolds() {
        var ids = Collections.nCopies(101, UNKNOWN);
        refused(
                client.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids)),
                "PAGE_SIZE_OUT_OF_RANGE",
                "ids");
    }

    @Test
    void namesEachIdThatLeadsNowhereAndAnswersTheOthers() {
        var answer =
                client.ask(
                        "{ nodes(ids: [\"act:anna\", \""
                                + UNKNOWN
                                + "\", \"prc:theft\", \"sty:none\"]) { id } }");

        assertThat(Client.texts(answer.json().path("errors"), "extensions.argument"))
                .containsExactly("ids[1]", "ids[3]");
        assertThat(Client.texts(answer.json().path("data").path("nodes"), "id"))
                .containsExactly(MadeUp.id("act:anna"), "", MadeUp.id("prc:theft"), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stories(sort: OLDEST, after: %s)",
                "stories(filter: {section: \"law\"}, after: %s)",
                "stories(filter: {section: \"sport\"}, sort: NEWEST, after: %s)",
                "proceedings(after: %s)",
                "actor(id: \"act:anna\") { stories(after: %s) } #",
                "proceeding(id: \"prc:theft\") { stories(after: %s) } #"
            })
    void refusesTheCursorOfAnotherList(String list) {
        var cursor =
                client.data("{ stories(first: 1) { pageInfo { endCursor } } }")
                        .path("stories")
                        .path("pageInfo")
                        .path("endCursor");
        var nested = list.endsWith("#");
        var field = list.replace(" } #", " { nodes { id } } }").formatted(cursor);
        var answer = client.ask("{ " + field + (nested ? " }" : " { nodes { id } } }"));

        assertThat(answer.code()).isEqualTo("INVALID_CURSOR");
        assertThat(answer.message()).contains("'after'");
        clean(answer);
    }

    @Test
    void refusesTheCursorOfAnotherParent() {
        var page = "{ actor(id: \"%s\") { stories(first: 1%s) { pageInfo { endCursor } } } }";
        var boris =
                client.data(page.formatted("act:boris", ""))
                        .at("/actor/stories/pageInfo/endCursor");

        assertThat(client.ask(page.formatted("act:anna", ", after: " + boris)).code())
                .isEqualTo("INVALID_CURSOR");
        assertThat(
                        client.ask(page.formatted("act:boris", ", after: " + boris))
                                .json()
                                .has("errors"))
                .isFalse();
    }

    @Test
    void refusesACursorOfWhichAnyCharacterWasChanged() {
        var cursor =
                client.data("{ stories(first: 1) { pageInfo { endCursor } } }")
                        .at("/stories/pageInfo/endCursor")
                        .asString();
        for (int i = 0; i < cursor.length(); i++) {
            var changed =
                    cursor.substring(0, i)
                            + (cursor.charAt(i) == 'A' ? 'B' : 'A')
                            + cursor.substring(i + 1);
            refused(
                    client.ask("{ stories(after: \"" + changed + "\") { nodes { id } } }"),
                    "INVALID_CURSOR",
                    "after");
        }
    }

    @Test
    void takesANullForWhatIsLeftOut() {
        var plain = client.data("{ stories { pageInfo { endCursor } } }");

        assertThat(
                        client.data(
                                "{ stories(filter: null, sort: null, first: null, after: null, last: null, before: null) { pageInfo { endCursor } } }"))
                .isEqualTo(plain);
        assertThat(client.data("{ stories(filter: {}) { pageInfo { endCursor } } }"))
                .isEqualTo(plain);
        assertThat(
                        client.data(
                                "{ stories(filter: {section: null, actor: null}, sort: NEWEST) { pageInfo { endCursor } } }"))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stories(filter: {publishedFrom: %s})     | DateTime    | "2025-01-01"
                    stories(filter: {publishedUntil: %s})    | DateTime    | "2025-01-01T00:00:00"
                    stories(filter: {publishedUntil: %s})    | DateTime    | 5
                    stories(filter: {language: %s})          | LanguageTag | "no language"
                    statements(filter: {saidFrom: %s})       | Date        | "2025-13-01"
                    statements(filter: {saidUntil: %s})      | Date        | "2025"
                    proceedings(filter: {eventFrom: %s})     | Date        | "30.01.2025"
                    proceedings(filter: {eventUntil: %s})    | Date        | true
                    """)
    void refusesValuesOfAnotherForm(String list, String type, String value) {
        var literal = client.ask("{ " + list.formatted(value) + " { totalCount } }");
        var variable =
                client.ask(
                        "query ($value: %s) { %s { totalCount } }"
                                .formatted(type, list.formatted("$value")),
                        Map.of("value", value.startsWith("\"") ? value.replace("\"", "") : 5));

        for (var answer : List.of(literal, variable)) {
            assertThat(answer.code()).as(answer.body()).isEqualTo("INVALID_VALUE");
            assertThat(
                            answer.json().path("data").isMissingNode()
                                    || answer.json().path("data").isNull())
                    .isTrue();
            clean(answer);
        }
        assertThat(literal.message()).contains(list.replaceAll(".*\\{(\\w+):.*", "$1"));
        assertThat(variable.message()).contains("value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { stories { nodes { id } }                    | GRAPHQL_PARSE_FAILED
                    ''                                            | GRAPHQL_PARSE_FAILED
                    { stories { nodes { nothing } } }             | GRAPHQL_VALIDATION_FAILED
                    { story(by: {}) { id } }                      | GRAPHQL_VALIDATION_FAILED
                    { story(by: {id: "sty:one", slug: "one"}) { id } } | GRAPHQL_VALIDATION_FAILED
                    { story(by: {id: null}) { id } }              | GRAPHQL_VALIDATION_FAILED
                    { story { id } }                              | GRAPHQL_VALIDATION_FAILED
                    { stories(first: "2") { totalCount } }        | GRAPHQL_VALIDATION_FAILED
                    { stories(first: 99999999999) { totalCount } } | GRAPHQL_VALIDATION_FAILED
                    { stories(first: 1.5) { totalCount } }        | GRAPHQL_VALIDATION_FAILED
                    { stories(sort: NEVER) { totalCount } }       | GRAPHQL_VALIDATION_FAILED
                    { stories(filter: {colour: 1}) { totalCount } } | GRAPHQL_VALIDATION_FAILED
                    { stories(filter: {actor: {a: 1}}) { totalCount } } | GRAPHQL_VALIDATION_FAILED
                    { node(id: null) { id } }                     | GRAPHQL_VALIDATION_FAILED
                    query ($n: Int!) { stories(first: $n) { totalCount } } | GRAPHQL_VALIDATION_FAILED
                    { a: stories { totalCount } ...Missing }      | GRAPHQL_VALIDATION_FAILED
                    mutation { nothing }                          | GRAPHQL_VALIDATION_FAILED
                    """)
    void tellsAQueryThatIsNone(String query, String code) {
        var answer = client.ask(query);

        assertThat(Client.texts(answer.json().path("errors"), "extensions.code"))
                .as(answer.body())
                .isNotEmpty()
                .containsOnly(code);
        clean(answer);
    }

    @Test
    void refusesAStoryKeyInAVariableToo() {
        var query = "query ($by: StoryKey!) { story(by: $by) { id } }";
        for (Map<String, ?> by :
                List.<Map<String, ?>>of(
                        Map.of(),
                        Collections.singletonMap("id", null),
                        Map.of("id", MadeUp.id("sty:one"), "slug", "one"))) {
            var answer = client.ask(query, Map.of("by", by));
            assertThat(answer.code()).as(answer.body()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
            clean(answer);
        }
    }

    private static void refused(Client.Answer answer, String code, String argument) {
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        var error = answer.error();
        assertThat(error.path("extensions").path("argument").asString()).isEqualTo(argument);
        assertThat(error.path("path")).isNotEmpty();
        if (!code.equals("NOT_FOUND")) {
            assertThat(answer.message()).contains("'" + argument + "'");
        }
        var data = answer.json().path("data");
        assertThat(data.isNull() || data.iterator().next().isNull()).as(answer.body()).isTrue();
        clean(answer);
    }

    private static void clean(Client.Answer answer) {
        for (var error : answer.json().path("errors")) {
            assertThat(error.path("message").asString()).doesNotContainPattern(INTERNAL);
            assertThat(error.path("extensions").path("code").asString()).isNotEmpty();
        }
        assertThat(answer.json().toString()).doesNotContain("stackTrace");
    }

    private static String kindOf(String argument) {
        for (var kind :
                Map.of("story", "sty", "proceeding", "prc", "statement", "stm").entrySet()) {
            if (argument.equals("filter." + kind.getKey())
                    || argument.startsWith(kind.getKey() + "(")) {
                return kind.getValue();
            }
        }
        return "act";
    }
}
