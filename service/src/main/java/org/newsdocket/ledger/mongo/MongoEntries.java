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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.RecordId;
import org.springframework.stereotype.Component;

/** The collection {@value #COLLECTION}: a changeset is one document, and one insert. */
@Component
final class MongoEntries implements Entries {
    static final String COLLECTION = "ledger";

    /** The size that every server takes of one document. */
    static final int LARGEST = 16 * 1024 * 1024;

    /** Ids to ask for at once. */
    private static final int FEW = 100;

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final MongoCollection<BsonDocument> ledger;

    MongoEntries(MongoDatabase database) {
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
        return read(sequence, limit).map(ChangesetDocuments::changeset).into(new ArrayList<>());
    }

    @Override
    public List<Kept> kept(long sequence, int limit) {
        return read(sequence, limit).map(ChangesetDocuments::kept).into(new ArrayList<>());
    }

    private FindIterable<BsonDocument> read(long sequence, int limit) {
        return ledger.find(Filters.gte("_id", sequence)).sort(Sorts.ascending("_id")).limit(limit);
    }

    @Override
    public Map<RecordId, Integer> revisions(Set<RecordId> ids) {
        return ids.size() <= FEW ? grouped(ids) : picked(ids);
    }

    /** The store sends the answer alone, but may compare each item with each of the ids. */
    private Map<RecordId, Integer> grouped(Set<RecordId> ids) {
        var wanted = anyOf(ids);
        var stages =
                List.of(
                        Aggregates.match(wanted),
                        Aggregates.unwind("$items"),
                        Aggregates.match(wanted),
                        Aggregates.group(
                                "$items.id", Accumulators.max("revision", "$items.revision")));
        var revisions = new HashMap<RecordId, Integer>();
        for (var group : ledger.aggregate(stages, BsonDocument.class)) {
            var id = new RecordId(group.getString("_id").getValue());
            revisions.put(id, group.getNumber("revision").intValue());
        }
        return revisions;
    }

    /**
     * The store sends the ids of whole changesets, in which the wanted ones are looked for here.
     */
    private Map<RecordId, Integer> picked(Set<RecordId> ids) {
        var shown = Projections.include("items.id", "items.revision");
        var revisions = new HashMap<RecordId, Integer>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FEW) {
            var some = all.subList(from, Math.min(all.size(), from + FEW));
            for (var changeset : ledger.find(anyOf(some)).projection(shown)) {
                for (var item : changeset.getArray("items")) {
                    var id = new RecordId(item.asDocument().getString("id").getValue());
                    int revision = item.asDocument().getInt32("revision").getValue();
                    revisions.merge(id, revision, Math::max);
                }
            }
        }
        revisions.keySet().retainAll(ids);
        return revisions;
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
