package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.ProjectionForm;

/** What the current records say about the revisions before; one read for each kind. */
final class Heads {
    /** Ids to ask for at once. */
    private static final int FEW = 100;

    private final MongoDatabase database;

    Heads(MongoDatabase database) {
        this.database = database;
    }

    /** Of the records of a changeset. */
    List<Head> of(Changeset changeset) {
        var heads = new ArrayList<Head>();
        read(changeset, document -> heads.add(Head.of(document)));
        return heads;
    }

    /** Of those that were revised since. */
    Map<RecordId, Head> since(Courses courses, Changeset changeset) {
        var heads = new HashMap<RecordId, Head>();
        read(
                changeset,
                document -> {
                    var id = new RecordId(document.getString("_id").getValue());
                    if (isAfter(document, courses.lastRevision(id))) {
                        heads.put(id, Head.of(document));
                    }
                });
        return heads;
    }

    /** What is damaged is not. */
    private static boolean isAfter(BsonDocument current, int revision) {
        return current.isInt32(Head.REVISION)
                && current.getInt32(Head.REVISION).getValue() > revision;
    }

    private void read(Changeset changeset, Consumer<BsonDocument> use) {
        var ids = new EnumMap<RecordKind, List<String>>(RecordKind.class);
        for (var item : changeset.items()) {
            ids.computeIfAbsent(item.id().kind(), _ -> new ArrayList<>()).add(item.id().value());
        }
        ids.forEach((kind, all) -> {
            for (int from = 0; from < all.size(); from += FEW) {
                var some = all.subList(from, Math.min(all.size(), from + FEW));
                database.getCollection(ProjectionForm.collection(kind), BsonDocument.class)
                        .find(Filters.in("_id", some))
                        .projection(Head.FIELDS)
                        .forEach(use);
            }
        });
    }
}
