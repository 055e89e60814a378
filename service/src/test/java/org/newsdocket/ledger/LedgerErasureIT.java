package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Entries.Latest;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Erasure;

@OnEachEngine
class LedgerErasureIT {
    private static final RecordId ERASED = Drafts.actor(1);
    private static final String SECRET = "Kanarienvogel";
    private static final Request REQUEST = new Request("editor/key", "a guessable digest");

    private final MongoDatabase database;
    private final LedgerParts parts;
    private final Ledger ledger;

    LedgerErasureIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
        ledger = parts.ledger();
    }

    @BeforeEach
    void record() {
        var together = new ArrayList<>(Drafts.sample());
        together.add(Drafts.person(1, 0, SECRET));
        together.add(Drafts.person(2, 0, "knows " + ERASED));
        ledger.append(together, "editor", "a note");
        ledger.append(again());
    }

    private static Proposal again() {
        var drafts = List.of(Drafts.person(1, 1, SECRET + " again"));
        return new Proposal("editor", null, REQUEST, () -> drafts);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void takesTheDocumentsOfEveryRevisionAndNothingElseAndKeepsTheChain() {
        var expected =
                new ArrayList<>(
                        parts.entries.from(1, 10).stream()
                                .map(changeset -> Row.without(changeset, ERASED))
                                .toList());

        var erasure = ledger.erase(ERASED, "editor", "by order of a court").orElseThrow();

        expected.add(erasure);
        assertThat(parts.entries.from(1, 10)).isEqualTo(expected);
        assertThat(ledger.verify()).isEmpty();
        assertThat(database.listCollectionNames())
                .allSatisfy(collection ->
                        assertThat(stored(collection)).noneMatch(text -> text.contains(SECRET)));
    }

    @Test
    void tellsFollowersThatWhatTheyHaveMustNoLongerBeUsed() {
        var erasure = ledger.erase(ERASED, "editor", "by order of a court").orElseThrow();

        assertThat(erasure.note()).isEqualTo("by order of a court");
        assertThat(erasure.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.revisionKey()).isEqualTo(ERASED + "@3");
                    assertThat(item.change()).isEqualTo(ChangeKind.RECALLED);
                    assertThat(item.document())
                            .isEqualTo(
                                    RecordFormat.parse(
                                            "{\"status\": \"ERASED\", \"wasPublic\": true}"));
                });
    }

    /** Its digest has no salt that would keep somebody from guessing names until it fits. */
    @Test
    void forgetsWhatWasAskedForButAnswersARepetition() {
        var first = ledger.append(again()).orElseThrow();
        assertThat(stored("ledger")).anyMatch(entry -> entry.contains(REQUEST.digest()));

        ledger.erase(ERASED, "editor", "a reason");

        assertThat(stored("ledger")).noneMatch(entry -> entry.contains(REQUEST.digest()));
        assertThat(ledger.append(again())).contains(Row.without(first, ERASED));
    }

    @Test
    void erasesOnce() {
        assertThat(ledger.erase(ERASED, "editor", "a reason")).isPresent();
        assertThat(ledger.erase(ERASED, "another", "another reason")).isEmpty();
        assertThat(parts.entries.from(1, 10)).hasSize(3);
    }

    @Test
    void refusesToRecordAnErasedRecordAgain() {
        ledger.erase(ERASED, "editor", "a reason");

        for (int revision = 0; revision < 4; revision++) {
            var again = List.of(Drafts.person(3, 0, "new"), Drafts.person(1, revision, "again"));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> ledger.append(again, "editor", null))
                    .withMessage(ERASED + " was erased and can't be recorded again")
                    .satisfies(refused -> {
                        assertThat(refused.problem().code()).isEqualTo(ProblemCode.RECORD_ERASED);
                        assertThat(refused.problem().where()).isEqualTo(ERASED.value());
                    });
        }
        assertThat(parts.entries.from(1, 10)).hasSize(3);
    }

    @Test
    void refusesToEraseWhatIsNotThere() {
        assertRefused(ProblemCode.NOT_FOUND, Drafts.actor(9), "a reason");
    }

    @Test
    void refusesToEraseWithoutAReason() {
        assertRefused(ProblemCode.REQUIRED, ERASED, " ");
    }

    private void assertRefused(ProblemCode code, RecordId id, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ledger.erase(id, "editor", reason))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(code);
        assertThat(parts.entries.from(1, 10)).hasSize(2);
    }

    @Test
    void tellsHoweverManyAreAskedForWhichAreErased() {
        ledger.erase(ERASED, "editor", "a reason");
        var many = new HashSet<RecordId>();
        Drafts.sample().forEach(draft -> many.add(draft.id()));
        for (int number = 1; number < 150; number++) {
            many.add(Drafts.actor(number));
        }

        var latest = parts.entries.latest(many);

        assertThat(latest)
                .hasSize(Drafts.sample().size() + 2)
                .containsEntry(ERASED, new Latest(3, true))
                .containsEntry(Drafts.actor(2), new Latest(1, false));
    }

    @Test
    void completesAnErasureThatWasCutShort() {
        recordErasureOnly();
        assertThat(stored("ledger")).anyMatch(entry -> entry.contains(SECRET));

        assertThat(ledger.catchUp()).isEqualTo(1);

        assertThat(stored("ledger")).noneMatch(entry -> entry.contains(SECRET));
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void rebuildsWithoutWhatWasErased() {
        recordErasureOnly();
        parts.projections.advance(3);

        ledger.rebuild();

        assertThat(stored("ledger")).noneMatch(entry -> entry.contains(SECRET));
        assertThat(stored("actors.revisions")).noneMatch(actor -> actor.contains(SECRET));
        var rebuilt = Stored.projections(database);
        ledger.rebuild();
        assertThat(Stored.projections(database)).isEqualTo(rebuilt);
    }

    /** What is left of an erasure whose process was killed right behind the first step. */
    private void recordErasureOnly() {
        var draft = new Draft(ERASED, 2, ChangeKind.RECALLED, Erasure.remains());
        var proposal = new Proposal("editor", "a reason", null, () -> List.of(draft));
        parts.entries.insert(
                Sealing.following(parts.entries.head(), Instant.now(), List.of(draft), proposal));
    }

    private List<String> stored(String collection) {
        return database.getCollection(collection, BsonDocument.class)
                .find(Filters.empty())
                .map(BsonDocument::toJson)
                .into(new ArrayList<>());
    }
}
