package org.newsdocket.ledger.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/** Writes to several collections, each of which may be repeated and takes effect in any order. */
final class ProjectionWrites {
    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    /** So few that the time limit of one operation is far off, however large the changeset. */
    private static final int AT_ONCE = 500;

    private final Map<String, List<WriteModel<BsonDocument>>> writes = new LinkedHashMap<>();

    void add(String collection, WriteModel<BsonDocument> write) {
        writes.computeIfAbsent(collection, _ -> new ArrayList<>()).add(write);
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /**
     * An upsert that does not find its document tries to insert one, and is refused if there is one
     * now. If it was another instance that was faster, the second try finds what it wrote; if what
     * is there is later, what was to be written is superseded, and is refused again.
     *
     * @return whether all of them took effect
     */
    boolean send(MongoDatabase database) {
        boolean isDone = true;
        for (var entry : writes.entrySet()) {
            var name = entry.getKey();
            var list = entry.getValue();
            for (int from = 0; from < list.size(); from += AT_ONCE) {
                var slice = list.subList(from, Math.min(list.size(), from + AT_ONCE));
                isDone &= refused(database, name, refused(database, name, slice)).isEmpty();
            }
        }
        return isDone;
    }

    private static List<WriteModel<BsonDocument>> refused(
            MongoDatabase database, String name, List<WriteModel<BsonDocument>> slice) {
        if (slice.isEmpty()) {
            return List.of();
        }
        try {
            database.getCollection(name, BsonDocument.class).bulkWrite(slice, ANY_ORDER);
            return List.of();
        } catch (MongoBulkWriteException e) {
            boolean existing =
                    e.getWriteConcernError() == null
                            && e.getWriteErrors().stream()
                                    .allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!existing) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .<WriteModel<BsonDocument>>map(error -> slice.get(error.getIndex()))
                    .toList();
        }
    }
}
