package org.newsdocket.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** Several processes on one store. */
@OnEachEngine
@Timeout(240)
class InstancesIT {
    private static final Pattern TOTAL = Pattern.compile("\"totalCount\":(\\d+)");
    private static final Pattern CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestStore store;
    private final MongoDatabase database;

    @TempDir Path folder;

    InstancesIT(TestStore store) {
        this.store = store;
        this.database = store.newDatabase();
    }

    @Test
    void startAtOnceServeAsOneAndHealWhoDies() throws Exception {
        try (var one = starting();
                var two = starting();
                var three = starting()) {
            for (var instance : List.of(one, two, three)) {
                instance.awaitPorts().awaitReady();
                assertThat(instance.ask("{ stories { totalCount } }").body())
                        .contains("\"totalCount\":1");
            }
            assertThat(changesets()).isEqualTo(1);
            int sample = actors(three);
            var cursor =
                    found(
                            CURSOR,
                            one.ask("{ actors(first: 1) { pageInfo { endCursor } } }").body());
            assertThat(
                            two.ask(
                                            "{ actors(first: 1, after: \"%s\") { nodes { id } } }"
                                                    .formatted(cursor))
                                    .body())
                    .contains("\"id\"")
                    .doesNotContain("errors\":[");

            int acknowledged = writeUntilKilled(one);

            long recorded = changesets() - 1;
            assertThat(recorded).isBetween((long) acknowledged, acknowledged + 1L);
            for (var instance : List.of(two, three)) {
                await().atMost(SOON).until(() -> actors(instance) == sample + recorded);
            }
            assertThat(create(two, acknowledged)).contains("\"revision\":1");
            assertThat(create(three, acknowledged)).contains("\"revision\":1");
            assertThat(changesets()).isEqualTo(acknowledged + 2);
        }
    }

    @Test
    void anOlderAndANewerVersionServeSideBySide() throws Exception {
        try (var older = starting()) {
            older.awaitPorts().awaitReady();
            int sample = actors(older);
            try (var newer =
                    Instance.of(
                            NewerVersion.of(
                                    Instance.processOn(store.uri(), database.getName()),
                                    2,
                                    folder))) {
                newer.awaitPorts().awaitReady();
                assertThat(actors(newer)).isEqualTo(sample);

                assertThat(create(newer, 1)).contains("\"revision\":1");
                assertThat(create(older, 2)).contains("\"revision\":1");

                for (var instance : List.of(older, newer)) {
                    await().atMost(SOON).until(() -> actors(instance) == sample + 2);
                }
                assertThat(documents("actors")).isEqualTo(documents("actors.form2"));
                assertThat(documents("actors.revisions"))
                        .isEqualTo(documents("actors.form2.revisions"));
            }
            assertThat(create(older, 3)).contains("\"revision\":1");
            stopsWhereItCannotRead(older);
        }
    }

    /** What a later version may record: to pass over it could be to pass over a restriction. */
    private void stopsWhereItCannotRead(Instance instance) throws Exception {
        var ledger = database.getCollection("ledger");
        var last = Objects.requireNonNull(ledger.find().sort(Sorts.descending("_id")).first());
        var unknown =
                new Document(last)
                        .append("_id", last.getLong("_id") + 1)
                        .append("request", new Document("key", "later"))
                        .append(
                                "items",
                                List.of(
                                        new Document("id", "act_00000000000000000000000009")
                                                .append("revision", 1)
                                                .append("revisionKey", "later@1")
                                                .append("change", "UNHEARD_OF")));

        ledger.insertOne(unknown);

        await().atMost(SOON).until(() -> instance.status("readiness") == 503);
        assertThat(instance.status("liveness")).isEqualTo(200);
        assertThat(instance.ask("{ stories { totalCount } }").body()).contains("UNAVAILABLE");
        ledger.deleteOne(new Document("_id", unknown.get("_id")));
        await().atMost(SOON).until(() -> instance.status("readiness") == 200);
    }

    private Instance starting() throws IOException {
        return Instance.of(Instance.processOn(store.uri(), database.getName()));
    }

    private static int writeUntilKilled(Instance instance) throws Exception {
        var killing =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            try {
                                instance.kill();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        int acknowledged = 0;
        while (true) {
            try {
                assertThat(create(instance, acknowledged)).contains("\"revision\":1");
                acknowledged++;
                if (acknowledged == 10) {
                    killing.start();
                }
            } catch (IOException e) {
                return acknowledged;
            }
        }
    }

    private static String create(Instance instance, int number)
            throws IOException, InterruptedException {
        return instance.ask(
                        """
                        mutation { createPerson(input: {names: [{text: "N%d", kind: PRIMARY}], note: "n", idempotencyKey: "key-%d"}) \
                        { person { revision } errors { message } } }\
                        """
                                .formatted(number, number))
                .body();
    }

    private long changesets() {
        return database.getCollection("ledger").countDocuments();
    }

    private List<Document> documents(String collection) {
        return database.getCollection(collection)
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    private static int actors(Instance instance) throws IOException, InterruptedException {
        return Integer.parseInt(found(TOTAL, instance.ask("{ actors { totalCount } }").body()));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
