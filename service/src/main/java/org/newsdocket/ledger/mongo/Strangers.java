package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/** Documents of the projections that the ledger says nothing of. */
final class Strangers {
    private static final Pattern REVISION_KEY = Pattern.compile("(.+)@([1-9][0-9]{0,8})");

    private final MongoDatabase database;
    private final Map<RecordId, Integer> known;
    private final Set<Place> places = new HashSet<>();

    /**
     * @param known the last revision of each record, as the ledger had it
     */
    Strangers(MongoDatabase database, Map<RecordId, Integer> known) {
        this.database = database;
        this.known = known;
    }

    private record Place(String collection, BsonValue id) {}

    /** The ledger is read again for those found, as it may have been added to since. */
    void drop(Iterable<Changeset> ledger) {
        for (var kind : RecordKind.values()) {
            find(kind.plural());
        }
        find(MongoProjections.REVISIONS);
        if (places.isEmpty()) {
            return;
        }
        ledger.forEach(changeset -> changeset.items().forEach(this::acquit));
        places.forEach(place ->
                database.getCollection(place.collection())
                        .deleteOne(Filters.eq("_id", place.id())));
    }

    private void find(String collection) {
        var ids =
                database.getCollection(collection, BsonDocument.class)
                        .find()
                        .projection(Projections.include("_id"))
                        .map(document -> document.get("_id", BsonNull.VALUE));
        for (var id : ids) {
            if (!id.isString() || !isKnown(collection, id.asString().getValue())) {
                places.add(new Place(collection, id));
            }
        }
    }

    private boolean isKnown(String collection, String id) {
        if (collection.equals(MongoProjections.REVISIONS)) {
            var key = REVISION_KEY.matcher(id);
            return key.matches() && Integer.parseInt(key.group(2)) <= lastRevision(key.group(1));
        }
        return lastRevision(id) > 0 && new RecordId(id).kind().plural().equals(collection);
    }

    /** 0 of what is no record. */
    private int lastRevision(String id) {
        return RecordId.parse(id).map(parsed -> known.getOrDefault(parsed, 0)).orElse(0);
    }

    private void acquit(Item item) {
        places.remove(new Place(item.id().kind().plural(), new BsonString(item.id().value())));
        places.remove(new Place(MongoProjections.REVISIONS, new BsonString(item.revisionKey())));
    }
}
