package org.newsdocket.access.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.newsdocket.access.ApiKey;
import org.newsdocket.access.ApiKeys;
import org.newsdocket.access.KeySecret;
import org.newsdocket.access.KeysUnavailableException;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.paging.Position;
import org.springframework.stereotype.Component;

/** The collection {@value #COLLECTION}: a key is one document, with the hash of its secret. */
@Component
final class MongoApiKeys implements ApiKeys {
    static final String COLLECTION = "keys";
    static final String HASH = "hash";
    private static final String ID = "_id";

    private final MongoCollection<BsonDocument> keys;

    MongoApiKeys(MongoDatabase database) {
        // A secondary may not know yet that a key was revoked, whatever the address of the store
        // says.
        this.keys =
                database.getCollection(COLLECTION, BsonDocument.class)
                        .withReadPreference(ReadPreference.primary());
    }

    @Override
    public void add(ApiKey key, KeySecret secret) {
        keys.insertOne(KeyDocument.of(key, secret));
    }

    /** By the hash alone, which the index is of. */
    @Override
    public Optional<ApiKey> find(KeySecret secret) {
        try {
            return Optional.ofNullable(keys.find(Filters.eq(HASH, secret.hash())).first())
                    .map(KeyDocument::key);
        } catch (MongoException e) {
            throw new KeysUnavailableException(e);
        }
    }

    @Override
    public Page<ApiKey> page(PageRequest page) {
        var from = page.from();
        boolean down = !page.backward();
        var rows = new ArrayList<Page.Row<ApiKey>>();
        for (var document :
                keys.find(from == null ? Filters.empty() : beyond(from, down))
                        .sort(down ? Sorts.descending(ID) : Sorts.ascending(ID))
                        .limit(page.size() + 1)) {
            var key = KeyDocument.key(document);
            rows.add(new Page.Row<>(new Position("", key.id()), key));
        }
        return Page.of(rows, page, page.counted() ? keys.countDocuments() : null);
    }

    private static Bson beyond(Position from, boolean down) {
        return down ? Filters.lt(ID, from.id()) : Filters.gt(ID, from.id());
    }

    @Override
    public Optional<ApiKey> revoke(String id, Instant at, String by) {
        keys.updateOne(
                Filters.and(Filters.eq(ID, id), Filters.exists(KeyDocument.REVOKED_AT, false)),
                Updates.combine(
                        Updates.set(KeyDocument.REVOKED_AT, KeyDocument.moment(at)),
                        Updates.set(KeyDocument.REVOKED_BY, by)));
        return Optional.ofNullable(keys.find(Filters.eq(ID, id)).first()).map(KeyDocument::key);
    }

    @Override
    public void use(String id, Instant at) {
        keys.updateOne(
                Filters.eq(ID, id), Updates.max(KeyDocument.LAST_USED_AT, KeyDocument.moment(at)));
    }

    @Override
    public boolean isEmpty() {
        return keys.find().limit(1).first() == null;
    }
}
