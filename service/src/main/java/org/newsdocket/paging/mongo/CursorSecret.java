package org.newsdocket.paging.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.bson.BsonDocument;
import org.newsdocket.paging.Cursors;
import org.newsdocket.running.Preparation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;

/**
 * Made once for a store, by the first instance, so that cursors outlive a restart and any instance
 * reads them. It is fetched before anything is served, or when it is first needed.
 */
@Configuration(proxyBeanMethods = false)
@Order(CursorSecret.FIRST)
class CursorSecret implements Preparation {
    static final int FIRST = -1;
    private static final String COLLECTION = "secrets";
    private static final String CURSORS = "cursors";
    private static final int BYTES = 32;

    private final SingletonSupplier<byte[]> secret;

    CursorSecret(MongoDatabase database) {
        this.secret = SingletonSupplier.of(() -> read(database));
    }

    @Bean
    Cursors cursors() {
        return new Cursors(secret::obtain);
    }

    @Override
    public String name() {
        return "reading the secret of cursors";
    }

    @Override
    public void prepare() {
        secret.obtain();
    }

    private static byte[] read(MongoDatabase database) {
        var secrets = database.getCollection(COLLECTION, BsonDocument.class);
        var own = new byte[BYTES];
        new SecureRandom().nextBytes(own);
        var unlessThere = Updates.setOnInsert("secret", HexFormat.of().formatHex(own));
        secrets.updateOne(
                Filters.eq("_id", CURSORS), unlessThere, new UpdateOptions().upsert(true));
        var stored = Objects.requireNonNull(secrets.find(Filters.eq("_id", CURSORS)).first());
        return HexFormat.of().parseHex(stored.getString("secret").getValue());
    }
}
