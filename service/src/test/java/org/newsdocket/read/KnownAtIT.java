package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/** The sample's story as it became public, day by day, whoever asks. */
@OnEachEngine
class KnownAtIT {
    private static final String CASE = "prc_01jsjhg600mhat6z48hakfb21a";
    private static final String RUSSIAN_HOUSE = "act_01jsjhg6000yzx6khy8w70c3nn";
    private static final String STORY = "sty_01jsjhg600fphsrtg8vtc1y9f1";

    private final Client visitors;
    private final Client editors;

    KnownAtIT(TestStore store) {
        var desk = store.shared(Newsdesk.class, on -> Newsdesk.withSample(on, new MadeUp()));
        visitors = desk.visitors();
        editors = desk.editors();
    }

    @Test
    void knowsNothingOfTheCaseOnTheTwentyFirst() {
        for (var client : List.of(visitors, editors)) {
            var day = day(client, "2025-04-21T23:59:59.999Z");

            assertThat(day.path("proceedings").path("totalCount").asInt()).isZero();
            assertThat(day.path("statements").path("totalCount").asInt()).isZero();
            assertThat(day.path("undisclosed").path("totalCount").asInt()).isEqualTo(2);
            assertThat(Client.texts(day.path("detained").path("nodes"), "name"))
                    .containsExactly("Askar Kubanychbek Uulu");
            assertThat(
                            client.ask(
                                            "{ asOf(knownAt: \"2025-04-21T00:00:00Z\") { proceeding(id: \"%s\") { id } } }"
                                                    .formatted(CASE))
                                    .code())
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void knowsOfDetentionAndCustodyOnTheTwentySecond() {
        for (var client : List.of(visitors, editors)) {
            var day = day(client, "2025-04-22T00:00:00Z");

            assertThat(Client.texts(day.path("proceedings").path("nodes"), "id"))
                    .containsExactly(CASE);
            assertThat(day.path("statements").path("totalCount").asInt()).isZero();
            assertThat(day.path("undisclosed").path("totalCount").asInt()).isEqualTo(4);
            assertThat(sekerina(day).toString())
                    .isEqualTo(
                            """
                            {"name":"Natalya Sekerina","proceedings":{"nodes":[{"id":"%1$s",\
                            "events":{"nodes":[{"type":"DETENTION"},{"type":"CUSTODY_ORDER"}]}}]},\
                            "legalStanding":[{"proceeding":{"id":"%1$s"},"state":"IN_CUSTODY",\
                            "custodyLapsed":false,"phrase":"%2$s"}]}\
                            """
                                    .formatted(
                                            CASE,
                                            "Charged, not convicted; in custody until 17 June 2025"));
        }
    }

    @Test
    void knowsWhatTheRussianHouseSaidOnTheTwentyThird() {
        for (var client : List.of(visitors, editors)) {
            assertThat(
                            day(client, "2025-04-23T00:00:00Z")
                                    .path("statements")
                                    .path("totalCount")
                                    .asInt())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-22T00:00:00Z, false",
        "2025-06-17T23:59:59Z, false",
        "2025-06-18T00:00:00Z, true"
    })
    void saysOfCustodyWhatCouldBeSaidThen(String moment, boolean lapsed) {
        assertThat(sekerina(day(visitors, moment)).at("/legalStanding/0/custodyLapsed").asBoolean())
                .isEqualTo(lapsed);
    }

    @Test
    void leavesAtEachJoinWhatWasNotPublicYet() {
        var query =
                """
                { now: statements(filter: {story: "%1$s"}) { totalCount }
                  story(by: {id: "%1$s"}) { headline }
                  then: asOf(knownAt: "2025-04-22T12:00:00Z") {
                    node(id: "%2$s") { ... on Actor { statements { totalCount } stories { totalCount } } }
                    proceeding(id: "%3$s") { statements { totalCount nodes { knownFrom } }
                      stories { totalCount } } } }\
                """
                        .formatted(STORY, RUSSIAN_HOUSE, CASE);

        for (var client : List.of(visitors, editors)) {
            var data = client.data(query);
            var then = data.path("then");

            assertThat(data.path("now").path("totalCount").asInt()).isGreaterThan(5);
            assertThat(then.at("/node/statements/totalCount").asInt(-1)).isZero();
            assertThat(then.at("/node/stories/totalCount").asInt(-1)).isZero();
            assertThat(then.at("/proceeding/stories/totalCount").asInt(-1)).isZero();
            assertThat(Client.texts(then.at("/proceeding/statements/nodes"), "knownFrom"))
                    .isNotEmpty()
                    .allMatch(moment -> moment.compareTo("2025-04-22T12") < 0);
        }
    }

    @Test
    void showsThePublicNothingThatIsNotPublicYet() {
        var query =
                "{ asOf(knownAt: \"2998-01-01T00:00:00Z\") { knownAt statements { totalCount } } }";

        assertThat(visitors.data(query).at("/asOf/knownAt").asString()).startsWith("20");
        assertThat(editors.data(query).at("/asOf/knownAt").asString())
                .isEqualTo("2998-01-01T00:00:00Z");
    }

    @Test
    void isThePresentWhereNothingIsAsked() {
        var list = "proceedings { totalCount nodes { id title events { nodes { key } } } }";
        var answer = visitors.data("{ %1$s asOf { recordedAt knownAt %1$s } }".formatted(list));

        assertThat(answer.at("/asOf/proceedings")).isEqualTo(answer.path("proceedings"));
        assertThat(answer.at("/asOf/recordedAt")).isEqualTo(answer.at("/asOf/knownAt"));
    }

    private static JsonNode day(Client client, String moment) {
        var query =
                """
                { asOf(knownAt: "%s") { knownAt
                    proceedings(filter: {eventType: CUSTODY_ORDER}) { totalCount nodes { id } }
                    statements(filter: {speaker: "act_01jsjhg6000yzx6khy8w70c3nn"}) {
                      totalCount nodes { id } }
                    undisclosed: actors(filter: {types: [UNDISCLOSED_PERSON]}) { totalCount }
                    detained: actors(filter: {partyRole: DEFENDANT, types: [PERSON]}) {
                      nodes { name proceedings { nodes { id events { nodes { type } } } }
                        ... on Person { legalStanding { proceeding { id } state custodyLapsed phrase } } } } } }\
                """
                        .formatted(moment);
        var day = client.data(query).path("asOf");
        assertThat(day.path("knownAt").asString()).isEqualTo(moment);
        return day;
    }

    private static JsonNode sekerina(JsonNode day) {
        return day.path("detained")
                .path("nodes")
                .valueStream()
                .filter(person -> person.path("name").asString().equals("Natalya Sekerina"))
                .findFirst()
                .orElseThrow();
    }
}
