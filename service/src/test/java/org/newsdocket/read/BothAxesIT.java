package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/**
 * A case recorded in three steps: what was recorded by a moment, of that what was public by
 * another.
 */
@OnEachEngine
class BothAxesIT {
    private static final List<String> EVENTS =
            List.of(
                    event("DETENTION", 1, "2025-04-22T00:00:00Z"),
                    event("HEARING", 2, "2025-04-22T00:00:00Z"),
                    event("RELEASE", 3, "2999-01-01T00:00:00Z"),
                    event("APPEAL_FILED", 4, "2025-04-30T00:00:00Z"));

    private final Steps steps;

    BothAxesIT(TestStore store) {
        steps = store.shared(Steps.class, Steps::new);
    }

    private static final class Steps implements TestStore.Shared {
        private final Newsdesk desk;
        private final List<Instant> moments = new ArrayList<>();

        Steps(TestStore store) {
            desk = Newsdesk.of(store, proceeding(1));
            moments.add(Instant.parse("2020-01-01T00:00:00Z"));
            moments.add(Newsdesk.moment());
            witnessed().recordIn(desk.service());
            proceeding(3).revise(desk.service(), 1);
            moments.add(Newsdesk.moment());
            proceeding(4).revise(desk.service(), 2);
            moments.add(Newsdesk.moment());
        }

        JsonNode ask(Client client, int step, String knownAt, String selection) {
            var known = knownAt.isEmpty() ? "" : ", knownAt: \"" + knownAt + "T00:00:00Z\"";
            return client.data(
                            "{ asOf(recordedAt: \"%s\"%s) { recordedAt %s } }"
                                    .formatted(moments.get(step), known, selection))
                    .path("asOf");
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    private static String event(String type, int sequence, String knownFrom) {
        return """
        {"key": "e%d", "type": "%s", "sequence": %d, "knownFrom": "%s", "sources": [{"attribution": "x"}]}\
        """
                .formatted(sequence, type, sequence, knownFrom);
    }

    private static MadeUp proceeding(int events) {
        return new MadeUp()
                .add(
                        """
                        {"id": "prc:steps", "title": "Steps", "kind": "CRIMINAL", "jurisdiction": "KG",
                          "events": [%s]}\
                        """
                                .formatted(String.join(", ", EVENTS.subList(0, events))));
    }

    /** Its witness was not known of as early as the proceeding. */
    private static MadeUp witnessed() {
        return new MadeUp()
                .add(
                        """
                        {"id": "act:late", "type": "PERSON", "knownFrom": "2025-04-25T00:00:00Z",
                          "names": [{"text": "Late", "kind": "PRIMARY"}]}\
                        """)
                .add(
                        """
                        {"id": "prc:witnessed", "title": "Witnessed", "kind": "CRIMINAL",
                          "jurisdiction": "KG", "knownFrom": "2025-04-20T00:00:00Z",
                          "parties": [{"actor": "act:late", "role": "WITNESS"}]}\
                        """);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-19, '', 0", "2025-04-24, 0, 0", "2025-04-25, 1, 1", "'', 1, 1"})
    void doesNotFindByPeopleWhoWereNotKnownOfYet(String knownAt, String parties, int found) {
        var selection =
                """
                nodes(ids: ["prc:witnessed"]) {
                  ... on Proceeding { parties { totalCount } } }
                list: proceedings(filter: {role: WITNESS}) { totalCount }
                people: actors(filter: {partyRole: WITNESS}) { totalCount }\
                """;
        for (var client : List.of(steps.desk.visitors(), steps.desk.editors())) {
            var known = knownAt.isEmpty() ? "" : ", knownAt: \"" + knownAt + "T00:00:00Z\"";
            var past =
                    client.ask(
                                    "{ asOf(recordedAt: \"%s\"%s) { %s } }"
                                            .formatted(steps.moments.getLast(), known, selection))
                            .json()
                            .at("/data/asOf");

            assertThat(past.at("/nodes/0/parties/totalCount").asString("")).isEqualTo(parties);
            assertThat(past.at("/list/totalCount").asInt(-1)).isEqualTo(found);
            assertThat(past.at("/people/totalCount").asInt(-1)).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2025-04-21, '', ''",
        "1, 2025-04-22, DETENTION, DETENTION",
        "1, 2025-04-30, DETENTION, DETENTION",
        "1, '', DETENTION, DETENTION",
        "2, 2025-04-21, '', ''",
        "2, 2025-04-22, DETENTION HEARING, DETENTION HEARING",
        "2, '', DETENTION HEARING, DETENTION HEARING RELEASE",
        "2, 2999-01-01, DETENTION HEARING, DETENTION HEARING RELEASE",
        "3, 2025-04-22, DETENTION HEARING, DETENTION HEARING",
        "3, 2025-04-30, DETENTION HEARING APPEAL_FILED, DETENTION HEARING APPEAL_FILED",
        "3, '', DETENTION HEARING APPEAL_FILED, DETENTION HEARING RELEASE APPEAL_FILED"
    })
    void tellsWhatWasRecordedByThenAndPublicByThen(
            int step, String knownAt, String toThePublic, String toEditors) {
        assertThat(events(steps.desk.visitors(), step, knownAt)).isEqualTo(toThePublic);
        assertThat(events(steps.desk.editors(), step, knownAt)).isEqualTo(toEditors);
    }

    private String events(Client client, int step, String knownAt) {
        var selection =
                "proceeding(id: \"prc:steps\") { events { nodes { type } } }"
                        + " proceedings(filter: {eventType: RELEASE}) { totalCount }";
        var answer = steps.ask(client, step, knownAt, selection);
        var events =
                String.join(
                        " ", Client.texts(answer.path("proceeding").at("/events/nodes"), "type"));
        assertThat(answer.at("/proceedings/totalCount").asInt())
                .isEqualTo(events.contains("RELEASE") ? 1 : 0);
        return events;
    }

    @Test
    void knowsNothingOfItBeforeItWasRecorded() {
        for (var client : List.of(steps.desk.visitors(), steps.desk.editors())) {
            assertThat(steps.ask(client, 0, "2025-04-30", "proceedings { totalCount }").toString())
                    .isEqualTo(
                            "{\"recordedAt\":\"2020-01-01T00:00:00Z\",\"proceedings\":{\"totalCount\":0}}");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3"})
    void tellsTheHistoryUpToThen(int step, int revisions) {
        var selection =
                """
                proceeding(id: "prc:steps") { revision history { totalCount
                  nodes { revision by record { ... on Proceeding { events { totalCount } } } } } }\
                """;
        var past = steps.ask(steps.desk.editors(), step, "", selection).path("proceeding");

        assertThat(past.path("revision").asInt()).isEqualTo(revisions);
        assertThat(past.at("/history/totalCount").asInt()).isEqualTo(revisions);
        assertThat(past.at("/history/nodes/0/by").asString()).isEqualTo(MadeUp.EDITOR);
        assertThat(Client.texts(past.at("/history/nodes"), "record.events.totalCount"))
                .isEqualTo(List.of("4", "3", "1").subList(3 - revisions, 3));
    }
}
