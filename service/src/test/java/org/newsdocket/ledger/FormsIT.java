package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.instances.NewerVersion;
import org.newsdocket.store.ChildProcess;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Restriction.Kind;

/** Versions that read documents of other forms on one store, after upgrades and rollbacks. */
@OnEachEngine
@Timeout(120)
class FormsIT {
    private static final String SECRET = "Kanarienvogel";

    private final TestStore store;
    private final MongoDatabase database;
    private final LedgerParts parts;

    /** Of this version, which reads the first form. */
    private final Ledger ledger;

    @TempDir Path folder;

    FormsIT(TestStore store) {
        this.store = store;
        this.database = store.newDatabase();
        this.parts = new LedgerParts(database);
        this.ledger = parts.ledger();
    }

    @BeforeEach
    void record() {
        append(Drafts.person(1, 0, SECRET), Drafts.person(2, 0, "another"));
        var person = Drafts.person(1, 1, SECRET);
        append(Drafts.restricted(person, Kind.PUBLICATION, Map.of(), "identifiers"));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void anUpgradeThatSkipsAFormLeavesAllToWhoStillServesAndToARollback() throws Exception {
        var before = Stored.projections(database);

        later(3, "start");

        assertThat(Stored.projections(database)).isEqualTo(before);
        append(Drafts.person(3, 0, "new"));
        assertThat(parts.ledger().position().sequence()).isEqualTo(3);
        later(3, "start");
        assertThat(Stored.projections(database)).isEqualTo(Stored.projections(database, 3));
    }

    @Test
    void aRebuildingDropsWhatOnlyVersionsBeforeThePreviousOneRead() throws Exception {
        later(2, "start");
        later(3, "start");
        var before = Stored.projections(database);

        later(3, "rebuild");

        assertThat(database.listCollectionNames()).doesNotContainAnyElementsOf(Stored.PROJECTIONS);
        assertThat(Stored.projections(database, 2)).isEqualTo(before);
        assertThat(Stored.projections(database, 3)).isEqualTo(before);
    }

    @Test
    void whoServedFromWhatWasDroppedClaimsNothingAndMakesItAnewByARestart() throws Exception {
        later(3, "rebuild");

        assertThatThrownBy(() -> append(Drafts.person(3, 0, "new")))
                .hasMessageContaining("a restart makes it anew");

        assertThat(parts.projections.position()).isZero();
        assertThat(parts.ledger().position().sequence()).isEqualTo(3);
        later(3, "start");
        assertThat(Stored.projections(database)).isEqualTo(Stored.projections(database, 3));
    }

    @Test
    void whatALaterVersionErasesIsGoneBeforeThisOneLearnsOfItAndItsHistoryStays() throws Exception {
        var history = history("actors.revisions");

        later(3, "erase");

        assertThatNothingIsKept();
        assertThat(history("actors.revisions")).isEqualTo(history);
        ledger.catchUp();
        assertThat(Stored.projections(database)).isEqualTo(Stored.projections(database, 3));
    }

    @Test
    void whatIsErasedAfterARollbackIsGoneFromLaterFormsAndItsHistoryStays() throws Exception {
        later(2, "start");
        later(3, "start");
        var history = history("actors.revisions");

        ledger.erase(Drafts.actor(1), "editor", "by order of a court");

        assertThatNothingIsKept();
        assertThat(history("actors.form2.revisions")).isEqualTo(history);
        assertThat(history("actors.form3.revisions")).isEqualTo(history);
        later(3, "start");
        assertThat(Stored.projections(database, 3)).isEqualTo(Stored.projections(database));
    }

    @Test
    void whatIsWithheldAfterARollbackIsWithheldAfterTheNextUpgrade() throws Exception {
        later(3, "start");
        append(Drafts.withheld(1, 2), Drafts.withheld(2, 1));

        later(3, "start");

        assertThat(Stored.projections(database, 3)).isEqualTo(Stored.projections(database));
        assertThat(database.getCollection("actors.form3").distinct("status", String.class))
                .containsExactly("WITHHELD");
    }

    private void append(Draft... drafts) {
        ledger.append(List.of(drafts), "editor", "a note");
    }

    private void assertThatNothingIsKept() {
        for (var name : database.listCollectionNames()) {
            assertThat(database.getCollection(name).find())
                    .as(name)
                    .noneMatch(document -> document.toJson().contains(SECRET));
        }
    }

    /** When the person's first two revisions were made, by whom and why. */
    private List<Document> history(String collection) {
        var history = new ArrayList<Document>();
        for (var revision :
                database.getCollection(collection)
                        .find(
                                Filters.and(
                                        Filters.eq("recordId", Drafts.actor(1).value()),
                                        Filters.lte("revision", 2)))) {
            revision.keySet()
                    .retainAll(List.of("_id", "recordId", "recordedAt", "by", "note", "digest"));
            history.add(revision);
        }
        assertThat(history).hasSize(2);
        return history;
    }

    /** What a process of the version does that reads this form. */
    private void later(int form, String what) throws Exception {
        var process =
                ChildProcess.of(
                        List.of(), LaterVersion.class, store.uri(), database.getName(), what);
        var running =
                NewerVersion.of(process, form, folder.resolve("form" + form)).inheritIO().start();
        assertThat(running.waitFor()).isZero();
    }
}
