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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Made once for a store, by the first instance, so that cursors outlive a restart and any instance
 * reads them.
 */
@Configuration(proxyBeanMethods = false)
class CursorSecret {
    private static final String COLLECTION = "secrets";
    private static final String CURSORS = "cursors";
    private static final int BYTES = 32;

    @Bean
    Cursors cursors(MongoDatabase database) {
        var secrets = database.getCollection(COLLECTION, BsonDocument.class);
        var own = new byte[BYTES];
        new SecureRandom().nextBytes(own);
        var unlessThere = Updates.setOnInsert("secret", HexFormat.of().formatHex(own));
        secrets.updateOne(
                Filters.eq("_id", CURSORS), unlessThere, new UpdateOptions().upsert(true));
        var stored = Objects.requireNonNull(secrets.find(Filters.eq("_id", CURSORS)).first());
        return new Cursors(HexFormat.of().parseHex(stored.getString("secret").getValue()));
    }
}
