package org.newsdocket.leak;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.newsdocket.record.mongo.RecordDocuments;

/** Takes records out of what the ledger is projected to, as if they had never been. */
final class Removal implements AutoCloseable {
    private static final Set<String> LEDGER = Set.of("ledger");

    private final MongoDatabase database;
    private final Map<String, List<BsonDocument>> removed = new HashMap<>();

    Removal(MongoDatabase database, List<String> ids) {
        this.database = database;
        for (var name : database.listCollectionNames()) {
            if (!LEDGER.contains(name)) {
                remove(name, ids);
            }
        }
    }

    private void remove(String name, List<String> ids) {
        var collection = database.getCollection(name, BsonDocument.class);
        var these =
                Filters.or(
                        Filters.in(RecordDocuments.RECORD, ids),
                        Filters.in("recordId", ids),
                        Filters.in("_id", ids));
        var rows = collection.find(these).into(new ArrayList<>());
        if (!rows.isEmpty()) {
            collection.deleteMany(these);
            removed.put(name, rows);
        }
    }

    int size() {
        return removed.values().stream().mapToInt(List::size).sum();
    }

    /** Puts all back. */
    @Override
    public void close() {
        removed.forEach(
                (name, rows) -> database.getCollection(name, BsonDocument.class).insertMany(rows));
    }
}
