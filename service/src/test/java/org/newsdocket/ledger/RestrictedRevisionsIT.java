package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.actor.Actors;
import org.newsdocket.editing.Editor;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.Selection;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Restriction.Kind;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

/** What was only ever said while it was restricted, asked for after the order has ended. */
@OnEachEngine
class RestrictedRevisionsIT {
    private static final String CANARY = "canary";
    private static final Map<String, String> UNTIL = Map.of("until", "2025-02-01T00:00:00Z");
    private static final int DESCRIBED = 1;
    private static final int ANONYMOUS = 2;
    private static final int EMPLOYED = 3;
    private static final int ORDERED = 4;
    private static final String ORDERED_WORDS = "said before the order";

    private final TestStore store;
    private final Archive archive;
    private final Editor visitor;

    RestrictedRevisionsIT(TestStore store) {
        this.store = store;
        archive = store.shared(Archive.class, Archive::new);
        visitor = new Editor(archive.visitors);
    }

    /** A record of the past, and the service that shows it to everybody. */
    private static final class Archive implements TestStore.Shared {
        private final MongoDatabase database;
        private final LedgerParts parts;
        private final TestService visitors;

        Archive(TestStore store) {
            database = store.newDatabase();
            parts = new LedgerParts(database);
            append("2025-01-01", Drafts.person(DESCRIBED, 0, "seen"));
            append("2025-01-10", undescribed(1, CANARY), anonymous(0, CANARY));
            append("2025-01-20", undescribed(2, "clean"), anonymous(1, "clean"));
            append("2025-03-01", employed());
            append("2025-03-02", Drafts.person(EMPLOYED, 1, "clean"));
            visitors =
                    TestService.start(
                            store,
                            database,
                            "newsdocket.sample.load=false",
                            "newsdocket.access.anonymous=record:read,feed:read");
        }

        private void append(String day, Draft... drafts) {
            var clock = Clock.fixed(Instant.parse(day + "T00:00:00Z"), ZoneOffset.UTC);
            parts.ledger(clock).append(List.of(drafts), "editor", null);
        }

        private static Draft undescribed(int revision, String description) {
            var person = Drafts.person(DESCRIBED, revision, description);
            return Drafts.restricted(person, Kind.PUBLICATION, UNTIL, "description");
        }

        private static Draft anonymous(int revision, String description) {
            var person = Drafts.person(ANONYMOUS, revision, description);
            return Drafts.restricted(person, Kind.IDENTITY, UNTIL);
        }

        /** With an occupation that was taken out again before it was to become known. */
        private static Draft employed() {
            var person = Drafts.person(EMPLOYED, 0, "seen");
            person.document()
                    .putArray("occupations")
                    .addObject()
                    .put("key", "spy")
                    .put("title", CANARY)
                    .putPOJO("knownFrom", Instant.parse("2025-03-03T00:00:00Z"));
            return person;
        }

        @Override
        public void close() {
            visitors.close();
            parts.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESCRIBED, ANONYMOUS})
    void keepsForGoodWhatWasTakenOutBeforeTheOrderEnded(int number) {
        assertThat(description(number, "2025-01-15T00:00:00Z")).isEqualTo("null");
        assertThat(newsroom(number, "2025-01-15T00:00:00Z")).contains(CANARY);
        assertThat(description(number, "2025-01-25T00:00:00Z")).contains("clean");
    }

    @Test
    void keepsItOutOfTheHistoryToo() {
        var history =
                visitor.read(
                        "{ actor(id: \"%s\") { history { nodes { revision record { ... on Actor { description } } } } } }"
                                .formatted(Drafts.actor(DESCRIBED)),
                        "actor.history.nodes");

        assertThat(history.toString()).contains("seen", "clean").doesNotContain(CANARY);
    }

    private String description(int number, String moment) {
        var query =
                "{ asOf(recordedAt: \"%s\") { actor(id: \"%s\") { description } } }"
                        .formatted(moment, Drafts.actor(number));
        return visitor.read(query, "asOf.actor").path("description").toString();
    }

    private String newsroom(int number, String moment) {
        var id = Drafts.actor(number);
        var view = new View(Viewer.NEWSROOM, Instant.now()).asOf(Instant.parse(moment), null);
        var found = archive.visitors.bean(Actors.class).findAll(Set.of(id), Selection.ALL, view);
        return String.valueOf(Objects.requireNonNull(found.get(id)).description());
    }

    @Test
    void tellsNothingMoreAtAnyStepOfARebuilding() {
        var before = employed();
        assertThat(before).contains("\"description\":\"seen\"").doesNotContain(CANARY);

        archive.parts.projections.rebuild(
                new Overtaken(
                        archive.parts.entries,
                        1,
                        () -> {},
                        () -> assertThat(employed()).isEqualTo(before),
                        Integer.MAX_VALUE),
                _ -> {});

        assertThat(employed()).isEqualTo(before);
    }

    private String employed() {
        return visitor.read(
                        "{ asOf(recordedAt: \"2025-03-01T12:00:00Z\") { actors(filter: {types: [PERSON]}) { totalCount } actor(id: \"%s\") { description ... on Person { occupations { title } } } } }"
                                .formatted(Drafts.actor(EMPLOYED)),
                        "asOf")
                .toString();
    }

    /** Whoever is killed before a command leaves behind what is read before it. */
    @Test
    void showsNothingRatherThanTooMuchBetweenTheWritesOfAnOrder() {
        archive.parts.ledger().append(List.of(ordered(0)), "editor", null);
        var whole = Drafts.restricted(ordered(1), Kind.PUBLICATION, Map.of());
        var order = new Draft(whole.id(), 1, ChangeKind.RESTRICTED, whole.document());
        var then = Instant.now();
        var found = new ArrayList<Found>();
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .addCommandListener(before(() -> found.add(find(then))))
                        .build();

        try (var client = MongoClients.create(settings);
                var parts = new LedgerParts(client.getDatabase(archive.database.getName()))) {
            parts.ledger().append(List.of(order), "editor", null);
        }

        assertThat(found.getFirst().now()).contains(ORDERED_WORDS);
        assertThat(found.getFirst().past()).contains(ORDERED_WORDS);
        assertThat(found)
                .filteredOn(each -> each.revision() == 2)
                .isNotEmpty()
                .noneMatch(each -> each.now().contains(ORDERED_WORDS))
                .noneMatch(each -> each.past().contains(ORDERED_WORDS));
    }

    /** Which revision is the current one, and what everybody is shown of now and of the past. */
    private record Found(int revision, String now, String past) {}

    private Found find(Instant then) {
        var id = Drafts.actor(ORDERED).value();
        var current = archive.database.getCollection("actors").find(Filters.eq("_id", id)).first();
        var actors = "actors(first: 100) { nodes { description } }";
        return new Found(
                Objects.requireNonNull(current).getInteger("revision"),
                visitor.read("{ %s }".formatted(actors), "actors").toString(),
                visitor.read("{ asOf(recordedAt: \"%s\") { %s } }".formatted(then, actors), "asOf")
                        .toString());
    }

    private static Draft ordered(int revision) {
        var person = Drafts.person(ORDERED, revision, ORDERED_WORDS);
        return Drafts.restricted(person, Kind.PUBLICATION, Map.of(), "identifiers");
    }

    private static CommandListener before(Runnable look) {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                look.run();
            }
        };
    }
}
