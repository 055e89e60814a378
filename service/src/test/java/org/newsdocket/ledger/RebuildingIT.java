package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

/** What is withheld or erased while the projections are rebuilt. */
@OnEachEngine
class RebuildingIT {
    private static final String CANARY = "canary";
    private static final int TO_THE_END = Integer.MAX_VALUE;

    private final MongoDatabase database;
    private final LedgerParts parts;
    private final Ledger ledger;

    RebuildingIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
        ledger = parts.ledger();
    }

    enum Damage {
        NONE,
        DROPPED,
        /** Later revisions than there are keep true ones from being projected. */
        CLAIMING
    }

    @BeforeEach
    void record() {
        for (int revision = 0; revision < 3; revision++) {
            ledger.append(
                    List.of(
                            Drafts.person(1, revision, CANARY + revision),
                            Drafts.person(2, revision, "another")),
                    "editor",
                    null);
        }
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1", "NONE, 2", "DROPPED, 1", "DROPPED, 2", "CLAIMING, 3", "CLAIMING, 4"})
    void neverShowsAgainWhatWasWithheldMeanwhile(Damage damage, int walk) {
        damage(damage);
        var withheld = new Overtaken(parts.entries, walk, this::withhold, this::shown, TO_THE_END);

        parts.projections.rebuild(withheld, _ -> {});

        assertThat(withheld.isOvertaken()).isTrue();
        shown();
        assertAsMadeAnew();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1", "NONE, 2", "DROPPED, 1", "DROPPED, 2", "CLAIMING, 3", "CLAIMING, 4"})
    void neverWritesBackWhatWasErasedMeanwhile(Damage damage, int walk) {
        damage(damage);
        var erased = new Overtaken(parts.entries, walk, this::erase, this::kept, TO_THE_END);

        parts.projections.rebuild(erased, _ -> {});

        assertThat(erased.isOvertaken()).isTrue();
        kept();
        assertAsMadeAnew();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "NONE, 1", "NONE, 2", "NONE, 3", "DROPPED, 1", "DROPPED, 2"})
    void isDoneAgainByTheNextStartWhereItWasCutShort(Damage damage, int steps) {
        damage(damage);
        var withheld = new Overtaken(parts.entries, 2, this::withhold, this::shown, steps);

        assertThatExceptionOfType(Overtaken.CutShort.class)
                .isThrownBy(() -> parts.projections.rebuild(withheld, _ -> {}));

        shown();
        assertThat(parts.projections.isRebuilding()).isTrue();
        parts.ledger();
        assertThat(parts.projections.isRebuilding()).isFalse();
        assertThat(parts.projections.position()).isEqualTo(4);
        shown();
        assertAsMadeAnew();
    }

    @Test
    void writesNothingBackOfWhatWasErasedWhereItIsCutShort() {
        for (int steps = 0; steps < 4; steps++) {
            var erased = new Overtaken(parts.entries, 2, this::erase, this::kept, steps);

            assertThatExceptionOfType(Overtaken.CutShort.class)
                    .isThrownBy(() -> parts.projections.rebuild(erased, _ -> {}));

            kept();
        }
        parts.ledger();
        kept();
        assertAsMadeAnew();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void projectsWhatAClaimKeptFromBeingProjected(int walk) {
        damage(Damage.CLAIMING);

        parts.projections.rebuild(
                new Overtaken(parts.entries, walk, this::withhold, () -> {}, TO_THE_END), _ -> {});

        shown();
        assertAsMadeAnew();
    }

    @Test
    void startsWithoutOneWhereTheLastHasEnded() {
        ledger.rebuild();
        database.getCollection("actors").deleteOne(Filters.eq("_id", Drafts.actor(1).value()));

        parts.ledger();

        assertThat(stored("actors", "_id")).isEmpty();
    }

    private void damage(Damage damage) {
        if (damage == Damage.DROPPED) {
            Stored.PROJECTIONS.forEach(collection -> database.getCollection(collection).drop());
        }
        if (damage == Damage.CLAIMING) {
            update("actors", Drafts.actor(1).value(), "revision", 99);
            update("actors.revisions", Drafts.actor(1) + "@2", "later.revision", 99);
            update("actors.revisions", Drafts.actor(1) + "@3", "later.revision", 99);
            update("actors.revisions", Drafts.actor(1) + "@3", "supersededAt", new BsonDateTime(0));
        }
    }

    private void update(String collection, String id, String field, Object value) {
        database.getCollection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(field, value));
    }

    private void withhold() {
        ledger.append(List.of(Drafts.withheld(1, 3)), "editor", "a court's order");
    }

    /** Once. */
    private void erase() {
        ledger.erase(Drafts.actor(1), "editor", "a court's order");
    }

    /** That nothing of the record is shown to the public, now or as of a moment. */
    private void shown() {
        var view = new View(Viewer.ANYBODY, Instant.now());

        assertThat(documents())
                .noneMatch(document -> view.shows(BsonTrees.tree(document)))
                .filteredOn(document -> document.containsKey("status"))
                .filteredOn(document -> !document.getString("status").getValue().equals("WITHHELD"))
                .as("revisions that were superseded")
                .allMatch(document -> document.containsKey("supersededAt"));
    }

    /** That nothing is kept of what the record said. */
    private void kept() {
        assertThat(documents())
                .isNotEmpty()
                .noneMatch(document -> document.toJson().contains(CANARY));
    }

    private List<BsonDocument> documents() {
        var documents = stored("actors", "_id");
        documents.addAll(stored("actors.revisions", "recordId"));
        return documents;
    }

    private List<BsonDocument> stored(String collection, String field) {
        return database.getCollection(collection, BsonDocument.class)
                .find(Filters.eq(field, Drafts.actor(1).value()))
                .into(new ArrayList<>());
    }

    private void assertAsMadeAnew() {
        var found = Stored.projections(database);
        damage(Damage.DROPPED);
        ledger.rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
    }
}
