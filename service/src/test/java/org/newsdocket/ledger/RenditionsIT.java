package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Restriction.Kind;

/** What is kept beside restricted records for those who may not read the whole of them. */
@OnEachEngine
class RenditionsIT {
    private static final String CANARY = "canary";

    private final MongoDatabase database;
    private final LedgerParts parts;

    RenditionsIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private void append(String day, Draft draft) {
        var clock = Clock.fixed(Instant.parse(day + "T00:00:00Z"), ZoneOffset.UTC);
        parts.ledger(clock).append(List.of(draft), "editor", null);
    }

    private static Draft restricted(int number, int revision, String description) {
        var person = Drafts.person(number, revision, description);
        return Drafts.restricted(person, Kind.PUBLICATION, Map.of(), "identifiers");
    }

    @Test
    void saysNothingOfRecordsThatACutLedgerDoesNotHave() {
        append("2025-01-01", Drafts.person(1, 0, "kept"));
        append("2025-01-02", restricted(2, 0, CANARY));

        cutAfter(1);

        assertThat(stored()).contains("kept").doesNotContain(CANARY);
        assertAsMadeAnew();
    }

    @Test
    void saysNothingOfRevisionsThatACutLedgerDoesNotHave() {
        append("2025-01-01", restricted(1, 0, "kept"));
        append("2025-01-02", restricted(1, 1, CANARY));
        append("2025-01-03", restricted(1, 2, CANARY));

        cutAfter(1);

        assertThat(stored()).contains("kept").doesNotContain(CANARY);
        assertAsMadeAnew();
    }

    /** As from a backup that was made after a changeset. */
    private void cutAfter(long sequence) {
        database.getCollection("ledger").deleteMany(Filters.gt("_id", sequence));
        parts.ledger().rebuild();
    }

    private String stored() {
        return Stored.projections(database).toString();
    }

    private void assertAsMadeAnew() {
        var found = Stored.projections(database);
        Stored.PROJECTIONS.forEach(collection -> database.getCollection(collection).drop());
        parts.ledger().rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
    }

    @Test
    void saysNothingOfAnErasedRecord() {
        append("2025-01-01", restricted(1, 0, CANARY));
        append("2025-01-02", restricted(1, 1, CANARY));
        assertThat(stored()).contains(CANARY);

        parts.ledger().erase(Drafts.actor(1), "editor", "a court's order");

        assertThat(stored()).contains("ERASED").doesNotContain(CANARY);
        assertThat(database.getCollection("actors").countDocuments()).isEqualTo(1);
        assertAsMadeAnew();
    }

    @Test
    void isTheSameProjectedAgainWhereAnOrderHeldBeforeItWasRecorded() {
        var ordered = Drafts.person(1, 1, "a description");
        append("2025-01-01", Drafts.person(1, 0, "a description"));
        append(
                "2025-01-10",
                Drafts.restricted(
                        ordered, Kind.PUBLICATION, Map.of("from", "2025-01-05T00:00:00Z")));
        var found = Stored.projections(database);

        parts.entries.from(1, 10).forEach(parts.projections::project);

        assertThat(Stored.projections(database)).isEqualTo(found);
        assertAsMadeAnew();
    }
}
