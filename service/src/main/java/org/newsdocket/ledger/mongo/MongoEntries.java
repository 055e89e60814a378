package org.newsdocket.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Outline;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Erasure;
import org.springframework.stereotype.Component;

/** The collection {@value #COLLECTION}: a changeset is one document, and one insert. */
@Component
final class MongoEntries implements Entries {
    static final String COLLECTION = "ledger";

    /** The size that every server takes of one document. */
    static final int LARGEST = 16 * 1024 * 1024;

    /** Ids to ask for at once. */
    private static final int FEW = 100;

    private static final BsonString ERASED = new BsonString(Erasure.STATUS);

    /** The embedded store's name for its log. */
    private static final BsonString EMBEDDED = new BsonString("newsdocket");

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> ledger;

    MongoEntries(MongoDatabase database) {
        this.database = database;
        this.ledger = database.getCollection(COLLECTION, BsonDocument.class);
    }

    @Override
    public Optional<Changeset> head() {
        var newest =
                ledger.find()
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .projection(Projections.exclude("items"))
                        .first();
        return Optional.ofNullable(newest).map(ChangesetDocuments::changeset);
    }

    @Override
    public long last() {
        var newest =
                ledger.find(Filters.gte("_id", 1L))
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .projection(Projections.include("_id"))
                        .first();
        return newest == null ? 0 : newest.getNumber("_id").longValue();
    }

    @Override
    public Optional<Changeset> requested(String key) {
        return Optional.ofNullable(ledger.find(Filters.eq("request.key", key)).first())
                .map(ChangesetDocuments::changeset);
    }

    @Override
    public Optional<Changeset> making(RevisionKey revision) {
        var made =
                ledger.find(Filters.eq("items.revisionKey", revision.toString()))
                        .projection(Projections.exclude("items"))
                        .first();
        return Optional.ofNullable(made).map(ChangesetDocuments::changeset);
    }

    @Override
    public List<Changeset> from(long sequence, int limit) {
        var changesets = new ArrayList<Changeset>();
        for (var document : read(BsonDocument.class, sequence, limit).into(new ArrayList<>())) {
            try {
                changesets.add(ChangesetDocuments.changeset(document));
            } catch (IllegalStateException e) {
                if (changesets.isEmpty()) {
                    throw e;
                }
                // Whoever reads on from here is told.
                return changesets;
            }
        }
        return changesets;
    }

    @Override
    public List<Outline> outlines(long sequence, boolean backward, int limit) {
        var id = "_id";
        return ledger.find(backward ? Filters.lte(id, sequence) : Filters.gte(id, sequence))
                .sort(backward ? Sorts.descending(id) : Sorts.ascending(id))
                .limit(limit)
                .projection(ChangesetDocuments.OUTLINE)
                .map(ChangesetDocuments::outline)
                .into(new ArrayList<>());
    }

    @Override
    public List<Kept> kept(long sequence, int limit) {
        return read(RawBsonDocument.class, sequence, limit)
                .map(ChangesetDocuments::kept)
                .into(new ArrayList<>());
    }

    private <D> FindIterable<D> read(Class<D> type, long sequence, int limit) {
        return ledger.find(Filters.gte("_id", sequence), type)
                .sort(Sorts.ascending("_id"))
                .limit(limit);
    }

    @Override
    public Map<RecordId, Latest> latest(Set<RecordId> ids) {
        return ids.size() <= FEW ? grouped(ids) : picked(ids);
    }

    /** The store sends the answer alone, but may compare each item with each of the ids. */
    private Map<RecordId, Latest> grouped(Set<RecordId> ids) {
        var wanted = anyOf(ids);
        var stages =
                List.of(
                        Aggregates.match(wanted),
                        Aggregates.unwind("$items"),
                        Aggregates.match(wanted),
                        Aggregates.group(
                                "$items.id",
                                Accumulators.max("revision", "$items.revision"),
                                Accumulators.addToSet("statuses", "$items.record.status")));
        var latest = new HashMap<RecordId, Latest>();
        for (var group : ledger.aggregate(stages, BsonDocument.class)) {
            boolean erased = group.getArray("statuses").contains(ERASED);
            latest.put(
                    new RecordId(group.getString("_id").getValue()),
                    new Latest(group.getNumber("revision").intValue(), erased));
        }
        return latest;
    }

    /**
     * The store sends the ids of whole changesets, in which the wanted ones are looked for here.
     */
    private Map<RecordId, Latest> picked(Set<RecordId> ids) {
        var shown = Projections.include("items.id", "items.revision", "items.record.status");
        var latest = new HashMap<RecordId, Latest>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FEW) {
            var some = all.subList(from, Math.min(all.size(), from + FEW));
            for (var changeset : ledger.find(anyOf(some)).projection(shown)) {
                for (var item : changeset.getArray("items")) {
                    var id = new RecordId(item.asDocument().getString("id").getValue());
                    latest.merge(id, latest(item.asDocument()), Latest::and);
                }
            }
        }
        latest.keySet().retainAll(ids);
        return latest;
    }

    private static Latest latest(BsonDocument item) {
        var record = item.getDocument(ChangesetDocuments.RECORD, new BsonDocument());
        return new Latest(
                item.getInt32("revision").getValue(), ERASED.equals(record.get("status")));
    }

    @Override
    public void blank(RecordId id, int revision) {
        var keys = IntStream.range(1, revision).mapToObj(earlier -> id + "@" + earlier).toList();
        var earlier =
                new UpdateOptions().arrayFilters(List.of(Filters.in("earlier.revisionKey", keys)));
        var taken =
                Updates.combine(
                        Updates.unset("items.$[earlier]." + ChangesetDocuments.RECORD),
                        Updates.unset("items.$[earlier]." + ChangesetDocuments.SALT),
                        Updates.unset("request." + ChangesetDocuments.ASKED),
                        Updates.unset("request." + ChangesetDocuments.SALT));
        ledger.updateMany(Filters.in("items.revisionKey", keys), taken, earlier);
    }

    /**
     * MongoDB itself writes over what was freed; its logs and backups are its operator's. The
     * embedded store, which says that it is one, keeps all in its log until told otherwise.
     */
    @Override
    public void compact() {
        var build =
                database.runCommand(
                        new BsonDocument("buildInfo", new BsonInt32(1)), BsonDocument.class);
        if (build.getArray("storageEngines", new BsonArray()).contains(EMBEDDED)) {
            database.runCommand(new BsonDocument("compact", new BsonString(COLLECTION)));
        }
    }

    private static Bson anyOf(Collection<RecordId> ids) {
        return Filters.in("items.id", ids.stream().map(RecordId::value).toList());
    }

    @Override
    public void insert(Changeset changeset) {
        var document = new RawBsonDocument(ChangesetDocuments.document(changeset), CODEC);
        int size = document.getByteBuffer().remaining();
        if (size > LARGEST) {
            throw new TooLargeException(size, LARGEST);
        }
        try {
            ledger.withDocumentClass(RawBsonDocument.class).insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new TakenException(e);
            }
            throw e;
        }
    }
}
