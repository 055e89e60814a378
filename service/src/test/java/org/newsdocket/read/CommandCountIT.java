package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** How often the store is asked depends on the form of a query, never on what it finds. */
@OnEachEngine
class CommandCountIT {
    private static final String STORY_PAGE =
            """
            { story(by: {slug: "page"}) {
              headline body { plain mentions { record { id } } }
              actors(first: 100) { totalCount edges { role node { id name description } } }
              statements(first: 100) { totalCount
                nodes { text { plain } speaker { id name } onBehalfOf { name } } }
              proceedings(first: 100) { nodes {
                title court { name }
                parties(first: 100) { nodes { role actor { id name } } }
                charges { status party { name } }
                standings { state phrase actor { name } }
                events(first: 100) { nodes { type occurredOn by { name } parties { name } note } }
              } }
            } }\
            """;
    private static final String STORIES =
            """
            { stories(first: 100) { nodes { headline
              actors(first: 100) { nodes { name } } proceedings(first: 100) { nodes { title } } } } }\
            """;
    private static final String ACTORS =
            """
            { actors(first: 100) { nodes { name
              stories { totalCount nodes { headline } }
              statements { totalCount nodes { text { plain } } }
              proceedings { totalCount nodes { title } }
              affiliations { nodes { organization { name } } } } } }\
            """;

    private final TestStore store;

    CommandCountIT(TestStore store) {
        this.store = store;
    }

    @Test
    void storyPageIsWithinItsBoundWithFiveActorsAndWithNinety() {
        var few = commands("story page, 5 of each", Newsroom.storyOf(5), STORY_PAGE);
        var many = commands("story page, 90 of each", Newsroom.storyOf(90), STORY_PAGE);

        assertThat(few).hasSizeLessThanOrEqualTo(7);
        assertThat(many).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void hundredStoriesCostAsMuchAsThree() {
        var few = commands("3 stories", Newsroom.stories(3), STORIES);
        var many = commands("100 stories", Newsroom.stories(100), STORIES);

        assertThat(many).hasSizeLessThanOrEqualTo(4).hasSameSizeAs(few);
    }

    @Test
    void edgesFromTheFarSideCostTheSameForThreeActorsAndForHundred() {
        var few = commands("edges of 3 actors", Newsroom.stories(3), ACTORS);
        var many = commands("edges of 100 actors", Newsroom.stories(100), ACTORS);

        assertThat(few).hasSizeLessThanOrEqualTo(8);
        assertThat(many).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void readsOnlyWhatIsSelected() {
        try (var service = service(Newsroom.storyOf(5))) {
            assertThat(read(service, "{ story(by: {slug: \"page\"}) { section } }"))
                    .containsExactly(reading("section"));
            assertThat(
                            read(
                                    service,
                                    "{ story(by: {slug: \"page\"}) { section ... on Story { urgency } } }"))
                    .containsExactly(reading("section", "urgency"));
            assertThat(read(service, "{ proceedings { nodes { kind court { level } } } }"))
                    .containsExactly(
                            reading("kind", "court", "index.newest"),
                            reading("level", "type", "ordinal", "identity", "names"));
            assertThat(read(service, "{ statements { nodes { id } } }"))
                    .containsExactly(reading("index.newest"));
        }
    }

    @Test
    void thePastCostsWhatThePresentDoes() {
        for (var query : List.of(STORY_PAGE, STORIES, ACTORS)) {
            try (var service = service(Newsroom.storyOf(40))) {
                var client = new Client(service);
                var moment = Newsdesk.moment();
                var present = service.commandsDuring(() -> client.data(query));
                Newsroom.storyOf(40)
                        .changed(record -> record.put("knownFrom", "2025-01-01T00:00:00Z"))
                        .revise(service);
                for (var asked : List.of("recordedAt", "knownAt", "recordedAt, knownAt")) {
                    var past = past(query, asked, moment);
                    var commands = service.commandsDuring(() -> client.data(past));

                    assertThat(commands).hasSizeLessThanOrEqualTo(present.size());
                }
            }
        }
    }

    private static String past(String query, String asked, Instant moment) {
        var arguments =
                asked.replace("recordedAt", "recordedAt: M")
                        .replace("knownAt", "knownAt: M")
                        .replace("M", "\"" + moment + "\"");
        return "{ asOf(" + arguments + ") " + query + " }";
    }

    private List<String> commands(String what, MadeUp records, String query) {
        try (var service = service(records)) {
            var client = new Client(service);
            client.data(query);
            var commands = service.commandsDuring(() -> client.data(query));
            System.out.printf(
                    "Store commands on %s: %s: %d %s%n",
                    store.engine(), what, commands.size(), commands);
            return commands;
        }
    }

    private static List<Set<String>> read(TestService service, String query) {
        service.commandsDuring(() -> new Client(service).data(query));
        return service.commands().whole().stream().map(CommandCountIT::projected).toList();
    }

    private static Set<String> projected(BsonDocument find) {
        return new TreeSet<>(find.getDocument("projection").keySet());
    }

    /** These, and what the View decides by. */
    private static Set<String> reading(String... fields) {
        var all = new TreeSet<>(Set.of(fields));
        all.addAll(
                Set.of(
                        "record",
                        "revision",
                        "recordedAt",
                        "status",
                        "embargoedUntil",
                        "knownFrom",
                        "restrictions",
                        "rendition",
                        "audience"));
        return all;
    }

    private TestService service(MadeUp records) {
        var service = TestService.start(store, "newsdocket.sample.load=false");
        records.recordIn(service);
        return service;
    }
}
