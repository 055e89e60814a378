package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.record.RecordKind;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

@OnEachEngine
class LedgerVerifyIT {
    private static final int TAMPERED = 2;

    private final LedgerParts parts;
    private final MongoCollection<BsonDocument> entries;
    private final MongoDatabase database;
    private final Ledger ledger;

    LedgerVerifyIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
        entries = database.getCollection("ledger", BsonDocument.class);
        ledger = parts.ledger();
    }

    @BeforeEach
    void record() {
        var statements =
                Drafts.sample().stream()
                        .filter(draft -> draft.id().kind() == RecordKind.STATEMENT)
                        .limit(2)
                        .toList();
        ledger.append(List.of(Drafts.person(1, 0, "first")), "editor", "a note");
        ledger.append(statements, "editor", "a note");
        ledger.append(List.of(Drafts.person(1, 1, "second")), "editor", null);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void findsNothingInALedgerAsItWasWritten() {
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void namesTheChangesetInWhichAnyFieldWasAlteredAddedOrTakenAway() {
        var original = entry(TAMPERED);
        var alterations = Alterations.of(original);
        assertThat(alterations).hasSizeGreaterThan(100);
        assertThat(alterations)
                .containsKeys(
                        "/by altered",
                        "/note altered",
                        "/at altered",
                        "/previous altered",
                        "/hash altered",
                        "/items/0/salt altered",
                        "/items/0/digest altered",
                        "/items/0/kind altered",
                        "/items/1/revisionKey altered",
                        "/items/1/record/text/text altered",
                        "/items/1 taken away");
        alterations.forEach((what, altered) -> {
            entries.replaceOne(id(TAMPERED), altered);
            assertThat(ledger.verify())
                    .as(what)
                    .hasValueSatisfying(fault -> {
                        assertThat(fault.sequence()).isEqualTo(TAMPERED);
                        assertThat(fault.reasons()).isNotEmpty();
                    });
        });
        entries.replaceOne(id(TAMPERED), original);
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void namesTheChangesetThatIsMissing() {
        entries.deleteOne(id(TAMPERED));

        assertThat(ledger.verify())
                .contains(new Ledger.Fault(2, List.of("changeset 2 is missing")));
    }

    @Test
    void namesTheFirstOfThoseCutOffAtTheEnd() {
        entries.deleteMany(Filters.gte("_id", TAMPERED));

        assertThat(ledger.verify())
                .contains(new Ledger.Fault(2, List.of("it is missing, and so are all up to 3")));
    }

    @Test
    void namesTheFirstOfTwoThatChangedPlaces() {
        var second = entry(2);
        var third = entry(3);
        entries.deleteMany(Filters.gte("_id", TAMPERED));
        entries.insertOne(third.append("_id", new BsonInt64(2)));
        entries.insertOne(second.append("_id", new BsonInt64(3)));

        assertThat(ledger.verify()).map(Ledger.Fault::sequence).contains(2L);
    }

    /** What somebody would do who knows how the hash is made but not the one after it. */
    @Test
    void namesTheChangesetAfterOneThatWasSealedAgain() {
        var changeset = parts.entries.from(TAMPERED, 1).getFirst();
        var forged =
                Chain.sealed(
                        new Changeset(
                                2,
                                changeset.at(),
                                "somebody else",
                                changeset.note(),
                                changeset.request(),
                                changeset.items(),
                                changeset.previous(),
                                ""));
        entries.deleteOne(id(TAMPERED));
        parts.entries.insert(forged);

        assertThat(ledger.verify())
                .contains(
                        new Ledger.Fault(
                                3, List.of("it does not name the hash of the changeset before")));
    }

    private BsonDocument entry(long sequence) {
        return requireNonNull(entries.find(id(sequence)).first());
    }

    private static Bson id(long sequence) {
        return Filters.eq("_id", sequence);
    }
}
