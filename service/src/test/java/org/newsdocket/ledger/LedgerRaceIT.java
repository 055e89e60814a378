package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Entries.Latest;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

@OnEachEngine
class LedgerRaceIT {
    private static final int EACH = 10;
    private static final int SHARED = 99;

    private final MongoDatabase database;
    private final LedgerParts parts;

    LedgerRaceIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void rebuildsWhileOthersAppend() throws Exception {
        var appending = new AtomicBoolean(true);
        var rebuilding = parts.ledger();
        var ledger = parts.ledger();

        inParallel(
                List.of(
                        () -> {
                            var appended = appendEach(ledger, 1);
                            appended.addAll(appendEach(ledger, 2));
                            appending.set(false);
                            return appended;
                        },
                        () -> {
                            while (appending.get()) {
                                rebuilding.rebuild();
                            }
                            return List.of();
                        }));

        assertProjectionsAreThoseOfTheLedger();
    }

    @Test
    void projectsOnceWhatSeveralInstancesFindUnprojected() throws Exception {
        var killed =
                new Ledger(
                        parts.entries,
                        new NoProjections(parts.projections),
                        parts.sightings,
                        Clock.systemUTC());
        parts.projections.prepare();
        appendEach(killed, 1);

        inParallel(
                Stream.generate(() ->
                                (Callable<List<Changeset>>)
                                        () -> {
                                            parts.ledger();
                                            return List.of();
                                        })
                        .limit(4)
                        .toList());

        assertThat(parts.projections.position()).isEqualTo(EACH);
        assertProjectionsAreThoseOfTheLedger();
    }

    private void assertProjectionsAreThoseOfTheLedger() {
        var found = Stored.projections(database);
        parts.ledger().rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
    }

    /** Each changeset has the shared record and one of the thread's own. */
    private List<Changeset> appendEach(Ledger ledger, int thread) {
        var appended = new ArrayList<Changeset>();
        while (appended.size() < EACH) {
            var shared = parts.entries.latest(Set.of(Drafts.actor(SHARED)));
            int revision = shared.getOrDefault(Drafts.actor(SHARED), Latest.NONE).revision();
            var own = Drafts.person(thread, appended.size(), "own " + appended.size());
            try {
                appended.add(
                        ledger.append(
                                List.of(Drafts.person(SHARED, revision, "by " + thread), own),
                                "thread " + thread,
                                null));
            } catch (ProblemException e) {
                assertThat(e.problem().code()).isEqualTo(ProblemCode.STALE_REVISION);
                assertThat(e.problem().where()).isEqualTo(Drafts.actor(SHARED).value());
            }
        }
        return appended;
    }

    private static List<Changeset> inParallel(List<Callable<List<Changeset>>> work)
            throws Exception {
        var done = new ArrayList<Changeset>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var result : threads.invokeAll(work)) {
                done.addAll(result.get());
            }
        }
        return done;
    }
}
