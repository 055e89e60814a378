package org.newsdocket.platform.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up while the store answers a ping, even if it has no room left: it can be read. Why it does not
 * is told in the log by whoever needs the store, not once for each probe.
 */
final class PingHealth implements HealthIndicator {
    /** Before whoever probes gives up. */
    private static final int SECONDS = 2;

    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;

    PingHealth(MongoDatabase database) {
        this.database = database.withTimeout(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Health health() {
        try {
            database.runCommand(PING);
            return Health.up().build();
        } catch (MongoException e) {
            return Health.down().build();
        }
    }
}
