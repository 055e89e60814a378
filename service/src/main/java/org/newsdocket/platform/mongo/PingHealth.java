package org.newsdocket.platform.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the store answers a ping; a store that can't write any more answers none. */
final class PingHealth extends AbstractHealthIndicator {
    private final MongoDatabase database;

    PingHealth(MongoDatabase database) {
        super("the store does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.runCommand(new Document("ping", 1));
        health.up();
    }
}
