package org.newsdocket.record.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * An index, and the query that it is there for.
 *
 * @param unique no two documents have the same keys
 * @param sparse documents that have none of the keys are left out, also from what must be unique
 * @param keys field paths in order; a leading minus sign means descending
 * @param serves the query that it serves, in words
 */
public record StoreIndex(
        String collection,
        String name,
        boolean unique,
        boolean sparse,
        List<String> keys,
        String serves) {
    public static StoreIndex of(String collection, String name, String serves, String... keys) {
        return new StoreIndex(collection, name, false, false, List.of(keys), serves);
    }

    public static StoreIndex whereThere(
            String collection, String name, String serves, String... keys) {
        return new StoreIndex(collection, name, false, true, List.of(keys), serves);
    }

    public static StoreIndex unique(String collection, String name, String serves, String... keys) {
        return new StoreIndex(collection, name, true, false, List.of(keys), serves);
    }

    public static StoreIndex uniqueWherePresent(
            String collection, String name, String serves, String... keys) {
        return new StoreIndex(collection, name, true, true, List.of(keys), serves);
    }

    IndexModel model() {
        var fields = new BsonDocument();
        for (var key : keys) {
            boolean descending = key.startsWith("-");
            fields.append(descending ? key.substring(1) : key, new BsonInt32(descending ? -1 : 1));
        }
        return new IndexModel(fields, new IndexOptions().name(name).unique(unique).sparse(sparse));
    }
}
