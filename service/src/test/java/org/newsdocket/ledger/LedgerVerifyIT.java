package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.mongo.KeptBytes;
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

    /** All bytes are flipped, without a store, in {@link TamperingTest}. */
    @Test
    void namesTheChangesetInWhichAByteWasChanged() {
        var random = new Random(5);
        var original = entry(TAMPERED);
        int found = 0;
        while (found < 100) {
            var flipped = KeptBytes.flipped(original, random);
            if (flipped.isPresent()) {
                entries.replaceOne(id(TAMPERED), flipped.get());
                assertThat(ledger.verify())
                        .as("%s", flipped.get())
                        .map(Ledger.Fault::sequence)
                        .contains((long) TAMPERED);
                found++;
            }
        }
        entries.replaceOne(id(TAMPERED), original);
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void namesTheChangesetFromWhichADocumentWasTakenWithoutAnErasure() {
        entries.updateOne(
                id(1),
                Updates.combine(Updates.unset("items.0.record"), Updates.unset("items.0.salt")));

        assertThat(ledger.verify())
                .hasValueSatisfying(fault -> {
                    assertThat(fault.sequence()).isEqualTo(1);
                    assertThat(fault.reasons()).singleElement().asString().contains("taken away");
                });
    }

    @Test
    void namesTheChangesetThatIsACopyOfAnEarlierOne() {
        entries.dropIndexes();
        entries.insertOne(entry(TAMPERED).append("_id", new BsonInt64(4)));

        assertThat(ledger.verify()).map(Ledger.Fault::sequence).contains(4L);
    }

    @Test
    void startsOnALedgerWhoseEndWasCutOffButAddsNothingToIt() {
        entries.deleteMany(Filters.gte("_id", TAMPERED));
        var cutOff = new Ledger.Fault(2, List.of("it is missing, and so are all up to 3"));
        assertThat(ledger.verify()).contains(cutOff);

        var restarted = parts.ledger();

        assertThat(restarted.verify()).contains(cutOff);
        assertThat(restarted.position().sequence()).isEqualTo(3);
        for (var either : List.of(ledger, restarted)) {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            either.append(List.of(Drafts.person(5, 0, "new")), "editor", null))
                    .withMessageContaining("the ledger ends before changeset 3");
        }
        assertThat(entries.countDocuments()).isEqualTo(1);
    }

    @Test
    void addsNothingToALedgerThatIsGone() {
        entries.deleteMany(new BsonDocument());

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        parts.ledger().append(List.of(Drafts.person(5, 0, "new")), "editor", null));
        assertThat(entries.countDocuments()).isZero();
    }

    private BsonDocument entry(long sequence) {
        return requireNonNull(entries.find(id(sequence)).first());
    }

    private static Bson id(long sequence) {
        return Filters.eq("_id", sequence);
    }
}
