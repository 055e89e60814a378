package org.newsdocket.read;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.springframework.graphql.execution.GraphQlSource;

/** Made-up records as the public reads them and, where a test asks for them, as editors do. */
final class Newsdesk implements TestStore.Shared {
    private final TestStore store;
    private final MongoDatabase database;
    private final String sample;
    private final MadeUp records;
    private final TestService service;
    private @Nullable TestService forEditors;

    private Newsdesk(TestStore store, MadeUp records, boolean withSample) {
        this.store = store;
        this.database = store.newDatabase();
        this.sample = "newsdocket.sample.load=" + withSample;
        this.records = records;
        this.service = TestService.start(store, database, sample);
        records.recordIn(service);
    }

    static Newsdesk of(TestStore store, MadeUp records) {
        return new Newsdesk(store, records, false);
    }

    static Newsdesk withSample(TestStore store, MadeUp records) {
        return new Newsdesk(store, records, true);
    }

    Newsdesk revised(MadeUp revisions) {
        revisions.revise(service);
        return this;
    }

    /** A moment after all that was recorded so far, and before all that will be. */
    static Instant moment() {
        var moment = tick(Instant.now());
        tick(moment);
        return moment;
    }

    private static Instant tick(Instant after) {
        var now = Instant.now();
        while (!now.truncatedTo(ChronoUnit.MILLIS).isAfter(after)) {
            Thread.onSpinWait();
            now = Instant.now();
        }
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    MadeUp records() {
        return records;
    }

    TestService service() {
        return service;
    }

    Client visitors() {
        return new Client(service);
    }

    synchronized Client editors() {
        if (forEditors == null) {
            forEditors =
                    TestService.start(
                            store,
                            database,
                            sample,
                            "newsdocket.access.anonymous=record:write,feed:read,admin");
        }
        return new Client(forEditors);
    }

    Paths paths() {
        return new Paths(service.bean(GraphQlSource.class).schema());
    }

    @Override
    public void close() {
        service.close();
        if (forEditors != null) {
            forEditors.close();
        }
    }
}
