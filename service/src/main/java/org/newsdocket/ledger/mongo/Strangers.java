package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.RevisionDocuments;

/** Documents of the projections that the ledger says nothing of. */
final class Strangers {
    private static final Pattern REVISION_KEY = Pattern.compile("(.+)@([1-9][0-9]{0,8})");

    private final MongoDatabase database;
    private final Courses known;
    private final Set<Place> places = new HashSet<>();

    /**
     * @param known the records and revisions that the ledger had
     */
    Strangers(MongoDatabase database, Courses known) {
        this.database = database;
        this.known = known;
    }

    private record Place(String collection, BsonValue id) {}

    /** The ledger is read again for those found, as it may have been added to since. */
    void drop(Iterable<Changeset> ledger) {
        for (var kind : RecordKind.values()) {
            find(kind.plural(), id -> isRecord(id, kind));
            find(RevisionDocuments.collection(kind), id -> isRevision(id, kind));
        }
        if (places.isEmpty()) {
            return;
        }
        ledger.forEach(changeset -> changeset.items().forEach(this::acquit));
        places.forEach(place ->
                database.getCollection(place.collection())
                        .deleteOne(Filters.eq("_id", place.id())));
    }

    private void find(String collection, Predicate<String> isKnown) {
        var ids =
                database.getCollection(collection, BsonDocument.class)
                        .find()
                        .projection(Projections.include("_id"))
                        .map(document -> document.get("_id", BsonNull.VALUE));
        for (var id : ids) {
            if (!id.isString() || !isKnown.test(id.asString().getValue())) {
                places.add(new Place(collection, id));
            }
        }
    }

    private boolean isRevision(String id, RecordKind kind) {
        var key = REVISION_KEY.matcher(id);
        return key.matches()
                && isRecord(key.group(1), kind)
                && Integer.parseInt(key.group(2)) <= lastRevision(key.group(1));
    }

    private boolean isRecord(String id, RecordKind kind) {
        return lastRevision(id) > 0 && new RecordId(id).kind() == kind;
    }

    private int lastRevision(String id) {
        return RecordId.parse(id).map(known::lastRevision).orElse(0);
    }

    private void acquit(Item item) {
        var kind = item.id().kind();
        places.remove(new Place(kind.plural(), new BsonString(item.id().value())));
        places.remove(
                new Place(RevisionDocuments.collection(kind), new BsonString(item.revisionKey())));
    }
}
