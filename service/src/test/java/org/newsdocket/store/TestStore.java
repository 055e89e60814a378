package org.newsdocket.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Databases on one engine for the tests of one class; they are dropped after its last one. */
public final class TestStore implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String RUN =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private final Engine engine;
    private final String uri;
    private final MongoClient client;
    private final StoreCommands commands = new StoreCommands();
    private final List<MongoDatabase> databases = new ArrayList<>();
    private @Nullable TestService service;
    private @Nullable Shared shared;

    TestStore(Engine engine, String uri) {
        this.engine = engine;
        this.uri = uri;
        this.client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .writeConcern(WriteConcern.MAJORITY)
                                .addCommandListener(commands)
                                .build());
    }

    public Engine engine() {
        return engine;
    }

    /** A connection string without a database of its own. */
    public String uri() {
        return uri;
    }

    /** What was asked through the databases of this store, but not by services started on it. */
    public StoreCommands commands() {
        return commands;
    }

    /** Empty, with a name that no other test has. */
    public synchronized MongoDatabase newDatabase() {
        var database =
                client.getDatabase("newsdocket-test-" + RUN + "-" + NUMBER.incrementAndGet());
        databases.add(database);
        return database;
    }

    /**
     * The whole service with the sample, on a database of its own; one for all tests of a class.
     */
    public synchronized TestService service() {
        if (service == null) {
            service = TestService.start(this);
        }
        return service;
    }

    /** What the tests of a class may share. */
    public interface Shared extends AutoCloseable {
        @Override
        void close();
    }

    /** What all tests of a class share; made for the first one, closed after the last one. */
    public synchronized <T extends Shared> T shared(Class<T> type, Function<TestStore, T> making) {
        var made = shared == null ? making.apply(this) : type.cast(shared);
        shared = made;
        return made;
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.close();
        }
        if (service != null) {
            service.close();
        }
        databases.forEach(MongoDatabase::drop);
        client.close();
    }
}
