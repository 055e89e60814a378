package org.newsdocket.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Projections;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.RecordShape;
import org.springframework.stereotype.Component;

/**
 * One collection a kind for the current records, {@value #REVISIONS} for all, {@value #STATE} for
 * how far they are.
 */
@Component
final class MongoProjections implements Projections {
    static final String REVISIONS = "revisions";
    private static final String STATE = "projections";
    private static final String CURRENT = "current";
    private static final ReplaceOptions INSERTING = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final ProjectedDocuments documents;
    private final List<IndexTable> indexes;

    MongoProjections(
            MongoDatabase database, List<RecordShape<?>> shapes, List<IndexTable> indexes) {
        this.database = database;
        this.indexes = indexes;
        this.documents = new ProjectedDocuments(shapes);
    }

    @Override
    public void prepare() {
        indexes.forEach(table -> table.createIn(database));
    }

    /**
     * One bulk write for each kind and one for the revisions; as many again where it was done
     * before.
     */
    @Override
    public void project(Changeset changeset) {
        var writes = new ProjectionWrites();
        for (var item : changeset.items()) {
            var current = documents.current(changeset, item);
            var revision = ProjectedDocuments.revision(changeset, item, current);
            revision.remove("_id");
            writes.add(
                    REVISIONS,
                    new UpdateOneModel<>(
                            id(item.revisionKey()),
                            new BsonDocument("$set", revision),
                            ProjectedDocuments.UPSERT));
            ProjectedDocuments.end(changeset, item).ifPresent(end -> writes.add(REVISIONS, end));
            var older = Filters.and(id(item.id().value()), Filters.lt("revision", item.revision()));
            writes.add(item.id().kind().plural(), new ReplaceOneModel<>(older, current, INSERTING));
        }
        writes.send(database);
    }

    @Override
    public long position() {
        var state = state().find(id(CURRENT)).first();
        return state == null ? 0 : state.getInt64("position").getValue();
    }

    @Override
    public void advance(long position) {
        var further = Updates.max("position", position);
        try {
            state().updateOne(id(CURRENT), further, ProjectedDocuments.UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Another instance noted the first position at the same moment.
            state().updateOne(id(CURRENT), further);
        }
    }

    /**
     * Two walks: one finds the last revision of each record, one writes. A reader finds each record
     * as it was or as it is; in its history, a revision may for a moment have no end.
     */
    @Override
    public void rebuild(Iterable<Changeset> ledger) {
        var last = new HashMap<RecordId, Integer>();
        for (var changeset : ledger) {
            changeset.items().forEach(item -> last.put(item.id(), item.revision()));
        }
        long position = 0;
        for (var changeset : ledger) {
            rewrite(changeset, last);
            position = changeset.sequence();
        }
        new Strangers(database, last).drop(ledger);
        var state = new BsonDocument("_id", new BsonString(CURRENT));
        state.append("position", new BsonInt64(position));
        state().replaceOne(id(CURRENT), state, INSERTING);
    }

    /** A revision later than the last one was recorded while the rebuilding ran. */
    private void rewrite(Changeset changeset, Map<RecordId, Integer> last) {
        var writes = new ProjectionWrites();
        for (var item : changeset.items()) {
            var current = documents.current(changeset, item);
            var revision = ProjectedDocuments.revision(changeset, item, current);
            writes.add(
                    REVISIONS, new ReplaceOneModel<>(id(item.revisionKey()), revision, INSERTING));
            ProjectedDocuments.end(changeset, item).ifPresent(end -> writes.add(REVISIONS, end));
            if (item.revision() >= last.getOrDefault(item.id(), 0)) {
                writes.add(
                        item.id().kind().plural(),
                        new ReplaceOneModel<>(id(item.id().value()), current, INSERTING));
            }
        }
        writes.send(database);
    }

    private static Bson id(String id) {
        return Filters.eq("_id", id);
    }

    private MongoCollection<BsonDocument> state() {
        return database.getCollection(STATE, BsonDocument.class);
    }
}
