package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

@OnEachEngine
class LedgerIT {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final TestStore store;
    private final MongoDatabase database;
    private final LedgerParts parts;

    LedgerIT(TestStore store) {
        this.store = store;
        this.database = store.newDatabase();
        this.parts = new LedgerParts(database);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void numbersChangesetsWithoutGaps() {
        var ledger = parts.ledger();

        var sequences =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> append(ledger, Drafts.person(number, 0, "new")))
                        .map(Changeset::sequence);

        assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(parts.entries.from(1, 10))
                .extracting(Changeset::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void givesEachChangesetALaterMomentWhereItsClockGoesBackOrStands() {
        append(parts.ledger(at(NOON)), Drafts.person(1, 0, "at noon"));
        append(parts.ledger(at(NOON.minusSeconds(60))), Drafts.person(1, 1, "a minute before"));
        append(parts.ledger(at(NOON.plusMillis(1))), Drafts.person(1, 2, "a moment after"));

        assertThat(parts.entries.from(1, 10))
                .extracting(Changeset::at)
                .containsExactly(NOON, NOON.plusMillis(1), NOON.plusMillis(2));
    }

    @Test
    void refusesAStaleEditAndWritesNothingOfItsChangeset() {
        var ledger = parts.ledger();
        append(ledger, Drafts.person(1, 0, "first"));
        append(ledger, Drafts.person(1, 1, "second"));
        var before = Stored.projections(database);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        append(ledger, Drafts.person(2, 0, "new"), Drafts.person(1, 1, "late")))
                .satisfies(refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ProblemCode.STALE_REVISION);
                    assertThat(refused.problem().where()).isEqualTo(Drafts.actor(1).value());
                    assertThat(refused).hasMessageContaining("is at revision 2, not 1");
                });
        assertThat(parts.entries.from(1, 10)).hasSize(2);
        assertThat(Stored.projections(database)).isEqualTo(before);
    }

    @Test
    void refusesToReviseWhatWasNeverRecorded() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> append(parts.ledger(), Drafts.person(1, 3, "no such")))
                .withMessageContaining("is at revision 0, not 3");
        assertThat(parts.entries.head()).isEmpty();
    }

    @Test
    void showsAllRecordsOfAChangesetAtOnce() {
        var sample = Drafts.sample();

        var changeset = parts.ledger().append(sample, "editor", "the sample");

        assertThat(parts.entries.from(1, 10)).containsExactly(changeset);
        assertThat(changeset.items()).hasSameSizeAs(sample);
        assertThat(Stored.revisions(database)).hasSameSizeAs(sample);
    }

    @Test
    void refusesTwoDraftsOfOneRecordInAChangeset() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        append(
                                parts.ledger(),
                                Drafts.person(1, 0, "one"),
                                Drafts.person(1, 0, "other")))
                .withMessageContaining(Drafts.actor(1) + " stands twice");
        assertThat(parts.entries.head()).isEmpty();
    }

    @Test
    void refusesAChangesetThatNoStoreTakesBeforeItIsSent() {
        var ledger = parts.ledger();
        var long900K = "x".repeat(900_000);
        var drafts =
                IntStream.range(0, 20)
                        .mapToObj(number -> Drafts.person(number, 0, long900K))
                        .toList();
        store.commands().forget();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ledger.append(drafts, "editor", null))
                .withMessageStartingWith("20 records cannot be recorded at once: 18")
                .withMessageEndingWith("the limit is 16777216")
                .extracting(refused -> refused.problem().code())
                .isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(store.commands().sent()).doesNotContain("insert ledger");
    }

    @Test
    void takesAChangesetAlmostAsLargeAsAStoreTakes() {
        var long1M = "x".repeat(Ledger.LARGEST_RECORD - 1000);
        var drafts =
                IntStream.range(0, 15)
                        .mapToObj(number -> Drafts.person(number, 0, long1M))
                        .toList();

        parts.ledger().append(drafts, "editor", null);

        assertThat(Stored.projections(database).get("actors")).hasSize(15);
        assertThat(parts.ledger().verify()).isEmpty();
    }

    @Test
    void refusesARecordThatIsTooLong() {
        var draft = Drafts.person(1, 0, "x".repeat(Ledger.LARGEST_RECORD));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> append(parts.ledger(), draft))
                .withMessageStartingWith(Drafts.actor(1) + " cannot be recorded at once: 1048")
                .extracting(refused -> refused.problem().where())
                .isEqualTo(Drafts.actor(1).value());
    }

    @Test
    void projectsWhatAnotherInstanceWroteAndDidNotProject() {
        var ledger = parts.ledger();
        append(ledger, Drafts.person(1, 0, "own"));
        var other =
                new Ledger(
                        parts.entries,
                        new NoProjections(parts.projections),
                        parts.sightings,
                        at(NOON));
        append(other, Drafts.person(1, 1, "other's"));
        append(other, Drafts.person(2, 0, "other's too"));

        assertThat(ledger.catchUp()).isEqualTo(2);
        assertThat(ledger.catchUp()).isZero();
        assertThat(description(1)).isEqualTo("other's");
        assertThat(description(2)).isEqualTo("other's too");
    }

    @Test
    void doesNotProjectItsOwnChangesTwice() {
        var ledger = parts.ledger();
        append(ledger, Drafts.person(1, 0, "own"));

        assertThat(ledger.catchUp()).isZero();
    }

    @Test
    void keepsADocumentAsItWasGiven() {
        var draft = Drafts.sample().getFirst();

        append(parts.ledger(), draft);

        var kept =
                requireNonNull(parts.entries.from(1, 1).getFirst().items().getFirst().document());
        assertThat(RecordFormat.canonical(kept))
                .isEqualTo(RecordFormat.canonical(draft.document()));
    }

    private static Changeset append(Ledger ledger, Draft... drafts) {
        return ledger.append(List.of(drafts), "editor", "a note");
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private String description(int number) {
        var actor = Drafts.actor(number).value();
        var found = database.getCollection("actors").find(Filters.eq("_id", actor)).first();
        return found == null ? "none" : found.getString("description");
    }
}
