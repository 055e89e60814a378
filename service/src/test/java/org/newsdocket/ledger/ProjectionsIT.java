package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Entries.Latest;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.View;

/** That the projections are what the ledger says, whatever happened to them and in what order. */
@OnEachEngine
class ProjectionsIT {
    private final TestStore store;
    private final MongoDatabase database;
    private final LedgerParts parts;
    private final Ledger ledger;

    ProjectionsIT(TestStore store) {
        this.store = store;
        database = store.newDatabase();
        parts = new LedgerParts(database);
        ledger = parts.ledger();
    }

    @BeforeEach
    void record() {
        ledger.append(Drafts.sample(), "sample", "import");
        for (int revision = 0; revision < 4; revision++) {
            ledger.append(
                    List.of(
                            Drafts.person(1, revision, "revision " + revision),
                            Drafts.person(2 + revision, 0, "new")),
                    "editor",
                    revision == 2 ? null : "a note");
        }
        ledger.append(List.of(Drafts.withheld(1, 4)), "editor", "withheld");
        for (int revision = 0; revision < 2; revision++) {
            ledger.append(
                    List.of(
                            Drafts.person(50, revision, "canary"),
                            Drafts.embargoed(60, revision, "a draft", "2999-01-01T00:00:00Z")),
                    "editor",
                    "one is to be erased");
        }
        ledger.append(List.of(Drafts.erased(50, 2)), "editor", "erased");
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void tellsWhenEachRevisionWasSuperseded() {
        var revisions =
                database.getCollection("actors.revisions", BsonDocument.class)
                        .find(Filters.eq("recordId", Drafts.actor(1).value()))
                        .sort(Sorts.ascending("revision"))
                        .into(new ArrayList<>());

        assertThat(revisions).hasSize(5);
        for (int index = 1; index < 5; index++) {
            assertThat(revisions.get(index - 1).get("supersededAt"))
                    .isEqualTo(revisions.get(index).get("recordedAt"));
        }
        assertThat(revisions.getLast()).doesNotContainKeys("supersededAt", "later");
    }

    @Test
    void tellsEachRevisionWhatBecameOfItsRecord() {
        var revisions =
                database.getCollection("actors.revisions", BsonDocument.class)
                        .find(Filters.eq("recordId", Drafts.actor(1).value()))
                        .sort(Sorts.ascending("revision"))
                        .into(new ArrayList<>());
        var withheld =
                new BsonDocument("revision", new BsonInt32(5))
                        .append("publicFrom", new BsonDateTime(View.ALWAYS.toEpochMilli()));

        assertThat(revisions.subList(0, 4))
                .extracting(document -> document.get("later"))
                .containsOnly(withheld);
    }

    @Test
    void tellsThatARevisionWasNotPublicWhileItStood() {
        var first =
                database.getCollection("actors.revisions", BsonDocument.class)
                        .find(Filters.eq("_id", Drafts.actor(60) + "@1"))
                        .first();

        assertThat(first)
                .extracting(document -> document.get("later"))
                .isEqualTo(
                        new BsonDocument("revision", new BsonInt32(Integer.MAX_VALUE))
                                .append(
                                        "publicFrom",
                                        new BsonDateTime(View.ALWAYS.toEpochMilli())));
    }

    @Test
    void leavesOfAnErasedRecordWhatTheLedgerSaysOfIt() {
        var revisions =
                database.getCollection("actors.revisions", BsonDocument.class)
                        .find(Filters.eq("recordId", Drafts.actor(50).value()))
                        .sort(Sorts.ascending("revision"))
                        .into(new ArrayList<>());

        assertThat(revisions)
                .hasSize(3)
                .allMatch(document -> !document.toJson().contains("canary"))
                .allMatch(document -> document.getString("status").getValue().equals("ERASED"))
                .allMatch(document -> document.containsKey("digest"));
        assertThat(revisions.getFirst().keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "record",
                        "recordId",
                        "revision",
                        "recordedAt",
                        "supersededAt",
                        "by",
                        "note",
                        "digest",
                        "sequence",
                        "later",
                        "status",
                        "index");
    }

    @Test
    void rebuildsTheSame() {
        var before = Stored.projections(database);

        ledger.rebuild();

        assertThat(Stored.projections(database)).isEqualTo(before);
        assertThat(Stored.revisions(database)).hasSize(33 + 8 + 1 + 3 + 2);
    }

    @Test
    void rebuildsWhatWasDamaged() {
        var before = Stored.projections(database);
        for (var collection : Stored.PROJECTIONS) {
            damage(collection);
        }
        assertThat(Stored.projections(database)).isNotEqualTo(before);

        ledger.rebuild();

        assertThat(Stored.projections(database)).isEqualTo(before);
    }

    @Test
    void rebuildsWhatWasDroppedAndHowFarItIs() {
        var before = Stored.projections(database);
        Stored.PROJECTIONS.forEach(collection -> database.getCollection(collection).drop());
        database.getCollection("projections")
                .updateOne(Filters.eq("_id", "current"), Updates.set("position", 99L));

        ledger.rebuild();

        assertThat(Stored.projections(database)).isEqualTo(before);
        assertThat(parts.projections.position()).isEqualTo(9);
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void changesNothingWhenProjectedAgain() {
        var before = Stored.projections(database);

        parts.entries.from(1, 100).reversed().forEach(parts.projections::project);
        parts.entries.from(1, 100).forEach(parts.projections::project);

        assertThat(Stored.projections(database)).isEqualTo(before);
    }

    @Test
    void projectsTheSameInWhateverOrder() {
        var expected = Stored.projections(database);
        var changesets = new ArrayList<>(parts.entries.from(1, 100));
        var random = new Random(11);
        for (int time = 0; time < 8; time++) {
            Collections.shuffle(changesets, random);
            assertThat(projected(changesets))
                    .as("%s", changesets.stream().map(Changeset::sequence).toList())
                    .isEqualTo(expected);
        }
    }

    @Test
    void keepsWhatIsRecordedWhileItRebuilds() {
        var walks = new AtomicInteger();
        parts.projections.rebuild(
                () -> {
                    int walk = walks.incrementAndGet();
                    return new Interrupted(
                            Walk.changesets(parts.entries).iterator(),
                            () -> append(10 * walk, 0),
                            () -> append(10 * walk, 1));
                },
                _ -> {});

        var found = Stored.projections(database);
        assertThat(walks).hasValueGreaterThan(1);
        ledger.rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
        assertThat(parts.entries.latest(Set.of(Drafts.actor(20))))
                .containsEntry(Drafts.actor(20), new Latest(2, false));
    }

    private void append(int number, int revision) {
        ledger.append(List.of(Drafts.person(number, revision, "meanwhile")), "other", null);
    }

    private Map<String, List<String>> projected(List<Changeset> changesets) {
        var empty = store.newDatabase();
        try (var others = new LedgerParts(empty)) {
            changesets.forEach(others.projections::project);
            return Stored.projections(empty);
        }
    }

    private void damage(String name) {
        var collection = database.getCollection(name, BsonDocument.class);
        var all = collection.find().into(new ArrayList<>());
        collection.deleteOne(id(all.getFirst()));
        collection.updateOne(id(all.getLast()), Updates.set("status", "WITHDRAWN"));
        collection.updateOne(id(all.getLast()), Updates.unset("index"));
        collection.updateOne(id(all.get(all.size() / 2)), Updates.set("revision", 99));
        var last = all.getLast();
        var record = last.getString(last.containsKey("recordId") ? "recordId" : "_id");
        var stranger = all.getLast().clone().append("foreign", new BsonInt32(1));
        collection.insertOne(stranger.append("_id", new BsonString(record.getValue() + "@99")));
        collection.insertOne(stranger.append("_id", new BsonString(Drafts.actor(77).value())));
        collection.insertOne(stranger.append("_id", new BsonInt64(5)));
        collection.updateOne(id(all.getLast()), Updates.set("supersededAt", new BsonDateTime(0)));
    }

    private static Bson id(BsonDocument document) {
        return Filters.eq("_id", document.get("_id"));
    }
}
