package org.newsdocket.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Projections;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Erasure;
import org.springframework.stereotype.Component;

/**
 * Two collections a kind, one for the current records and one for all revisions; {@value #STATE}
 * for how far they are.
 */
@Component
final class MongoProjections implements Projections {
    private static final String STATE = "projections";
    private static final String CURRENT = "current";
    private static final ReplaceOptions INSERTING = new ReplaceOptions().upsert(true);

    /** Ids to ask for at once. */
    private static final int FEW = 100;

    private final MongoDatabase database;
    private final ProjectedDocuments documents;
    private final ErasedRevisions erased;
    private final List<IndexTable> indexes;

    MongoProjections(
            MongoDatabase database, List<RecordShape<?>> shapes, List<IndexTable> indexes) {
        this.database = database;
        this.indexes = indexes;
        this.documents = new ProjectedDocuments(shapes);
        this.erased = new ErasedRevisions(database, documents);
    }

    @Override
    public void prepare() {
        indexes.forEach(table -> table.createIn(database));
    }

    /**
     * Two bulk writes for each kind, and one more where earlier revisions are told what became of
     * their record; as many again, and a read, where it was done before.
     */
    @Override
    public void project(Changeset changeset) {
        var revisions = new ProjectionWrites();
        var records = new ProjectionWrites();
        for (var item : changeset.items()) {
            var kind = item.id().kind();
            var current = documents.current(changeset, item);
            var collection = RevisionDocuments.collection(kind);
            revisions.add(collection, ProjectedDocuments.adding(changeset, item, current));
            ProjectedDocuments.end(changeset, item)
                    .ifPresent(end -> revisions.add(collection, end));
            var older = Filters.and(id(item.id().value()), Filters.lt("revision", item.revision()));
            records.add(kind.plural(), new ReplaceOneModel<>(older, current, INSERTING));
        }
        revisions.send(database);
        boolean isNewest = records.send(database);
        settle(isNewest ? changeset.items().stream().map(Head::of).toList() : heads(changeset));
    }

    /**
     * Comes last: whoever writes an earlier revision after this finds a later current record, and
     * settles it.
     */
    private void settle(List<Head> heads) {
        var writes = new ProjectionWrites();
        heads.stream()
                .filter(head -> head.revision() > 1)
                .forEach(head ->
                        writes.add(RevisionDocuments.collection(head.id().kind()), head.telling()));
        writes.send(database);
        heads.stream().filter(Head::isErased).forEach(erased::blankBefore);
    }

    private List<Head> heads(Changeset changeset) {
        var ids = new EnumMap<RecordKind, List<String>>(RecordKind.class);
        for (var item : changeset.items()) {
            ids.computeIfAbsent(item.id().kind(), _ -> new ArrayList<>()).add(item.id().value());
        }
        var heads = new ArrayList<Head>();
        ids.forEach((kind, all) -> {
            for (int from = 0; from < all.size(); from += FEW) {
                database.getCollection(kind.plural(), BsonDocument.class)
                        .find(
                                Filters.in(
                                        "_id", all.subList(from, Math.min(all.size(), from + FEW))))
                        .projection(Head.FIELDS)
                        .map(Head::of)
                        .into(heads);
            }
        });
        return heads;
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
     * Two walks: one finds the course of each record, one writes. A reader finds each record, and
     * each revision, as it was or as it is; but what is recorded meanwhile may end earlier
     * revisions, and restrict them, only when the second walk comes to it.
     */
    @Override
    public void rebuild(Iterable<Changeset> ledger) {
        var courses = Courses.in(ledger);
        long position = 0;
        for (var changeset : ledger) {
            rewrite(changeset, courses);
            position = changeset.sequence();
        }
        new Strangers(database, courses).drop(ledger);
        var state = new BsonDocument("_id", new BsonString(CURRENT));
        state.append("position", new BsonInt64(position));
        state().replaceOne(id(CURRENT), state, INSERTING);
    }

    /** A revision later than the last one was recorded while the rebuilding ran. */
    private void rewrite(Changeset changeset, Courses courses) {
        var writes = new ProjectionWrites();
        var unsettled = new ArrayList<Head>();
        for (var item : changeset.items()) {
            var kind = item.id().kind();
            var current = documents.current(changeset, item);
            writes.add(
                    RevisionDocuments.collection(kind),
                    ProjectedDocuments.replacing(changeset, item, current, courses));
            int last = courses.lastRevision(item.id());
            if (item.revision() > last || Erasure.isOf(item.told())) {
                unsettled.add(Head.of(item));
            }
            if (item.revision() > last) {
                ProjectedDocuments.end(changeset, item)
                        .ifPresent(end -> writes.add(RevisionDocuments.collection(kind), end));
            }
            if (item.revision() >= last) {
                writes.add(
                        kind.plural(),
                        new ReplaceOneModel<>(id(item.id().value()), current, INSERTING));
            }
        }
        writes.send(database);
        settle(unsettled);
    }

    private static Bson id(String id) {
        return Filters.eq("_id", id);
    }

    private MongoCollection<BsonDocument> state() {
        return database.getCollection(STATE, BsonDocument.class);
    }
}
