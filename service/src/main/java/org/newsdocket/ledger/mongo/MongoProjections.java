package org.newsdocket.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Projections;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Restriction;
import org.springframework.stereotype.Component;

/**
 * Two collections a kind, one for the current records and one for all revisions, of each {@link
 * ProjectionForm}; {@value #STATE} for how far they are.
 */
@Component
final class MongoProjections implements Projections {
    static final String STATE = "projections";
    private static final String CURRENT = ProjectionForm.suffixed("current");
    private static final ReplaceOptions INSERTING = new ReplaceOptions().upsert(true);

    private static final String REBUILDING = "rebuilding";

    private static final Set<ChangeKind> HIDING =
            EnumSet.of(ChangeKind.RESTRICTED, ChangeKind.RECALLED);

    private final MongoDatabase database;
    private final ProjectedDocuments documents;
    private final ErasedRevisions erased;
    private final Heads heads;
    private final RedactedRenditions renditions;
    private final OtherForms otherForms;
    private final List<IndexTable> indexes;

    /** Whether it is noted how far this form is, as by whoever made it. */
    private volatile boolean isNoted;

    MongoProjections(
            MongoDatabase database, List<RecordShape<?>> shapes, List<IndexTable> indexes) {
        this.database = database;
        this.indexes = indexes;
        this.documents = new ProjectedDocuments(shapes);
        this.erased = new ErasedRevisions(database, documents);
        this.heads = new Heads(database);
        this.renditions = new RedactedRenditions(database, documents);
        this.otherForms = new OtherForms(database, erased);
    }

    @Override
    public void prepare() {
        indexes.forEach(table -> table.createIn(database));
        renditions.settleOutdated();
        isNoted = state().find(id(CURRENT)).first() != null;
    }

    /**
     * Two bulk writes for each kind, and where records were revised one more, which tells earlier
     * revisions what became of them, and a read; as many again, and a read, where it was done
     * before. Of a restricted record its renditions as well; where something is to be hidden, those
     * that show it are dropped before anything is written.
     */
    @Override
    public void project(Changeset changeset) {
        var outdated = new ProjectionWrites();
        var revisions = new ProjectionWrites();
        var records = new ProjectionWrites();
        var endings = new ProjectionWrites();
        var ended = new ProjectionWrites();
        for (var item : changeset.items()) {
            var kind = item.id().kind();
            var current = documents.current(changeset, item);
            var collection = RevisionDocuments.collection(kind);
            revisions.add(collection, ProjectedDocuments.adding(changeset, item, current));
            ProjectedDocuments.end(changeset, item)
                    .ifPresent(end -> revisions.add(collection, end));
            Later.endingUnseen(changeset, item)
                    .ifPresent(ending -> endings.add(collection, ending));
            ended.add(collection, Later.endedUnseen(item, current));
            var older = Filters.and(id(item.id().value()), Filters.lt("revision", item.revision()));
            records.add(
                    ProjectionForm.collection(kind),
                    new ReplaceOneModel<>(older, current, INSERTING));
            if (HIDING.contains(item.change()) && item.revision() > 1) {
                var outdating = RedactedRenditions.outdating(item.id(), item.revision());
                outdated.add(collection, outdating);
                outdated.add(ProjectionForm.collection(kind), outdating);
                outdated.add(collection, Head.of(item).telling());
            }
        }
        outdated.send(database);
        revisions.send(database);
        if (records.send(database)) {
            settle(changeset.items().stream().map(Head::of).toList(), endings);
        } else {
            ended.send(database);
            settle(heads.of(changeset), endings);
        }
        restricted(changeset).forEach(renditions::settle);
    }

    private static boolean isRestricted(Item item) {
        return item.told().has(Restriction.LIST);
    }

    /** The records of which there are redacted renditions, or are to be. */
    private Set<RecordId> restricted(Changeset changeset) {
        var restricted = new HashSet<RecordId>();
        var revised = new EnumMap<RecordKind, Set<RecordId>>(RecordKind.class);
        for (var item : changeset.items()) {
            if (isRestricted(item)) {
                restricted.add(item.id());
            } else if (item.revision() > 1) {
                revised.computeIfAbsent(item.id().kind(), _ -> new HashSet<>()).add(item.id());
            }
        }
        revised.forEach((kind, ids) -> restricted.addAll(renditions.of(kind, ids)));
        return restricted;
    }

    /**
     * Comes last: whoever writes an earlier revision after this finds a later current record, and
     * settles it.
     */
    private void settle(List<Head> heads, ProjectionWrites writes) {
        heads.stream()
                .filter(head -> head.revision() > 1)
                .forEach(head ->
                        writes.add(RevisionDocuments.collection(head.id().kind()), head.telling()));
        writes.send(database);
        heads.stream()
                .filter(Head::isErased)
                .forEach(head -> {
                    erased.blankBefore(head);
                    otherForms.forget(head);
                });
    }

    @Override
    public long position() {
        var state = state().find(id(CURRENT)).first();
        return state == null ? 0 : state.getInt64("position").getValue();
    }

    @Override
    public void advance(long position) {
        var furthest = Updates.max("position", position);
        if (!isNoted) {
            note(furthest);
            isNoted = true;
        } else if (state().updateOne(id(CURRENT), furthest).getMatchedCount() == 0) {
            // To note it again would be to claim that all before is still there to be read.
            throw new IllegalStateException(
                    "what this version reads was dropped by a later one; a restart makes it anew");
        }
    }

    @Override
    public void dropOutdated() {
        otherForms.dropOutdated();
    }

    @Override
    public void rebuild(Iterable<Changeset> ledger, LongConsumer done) {
        note(Updates.combine(Updates.set(REBUILDING, true), Updates.setOnInsert("position", 0L)));
        long position = new Rebuilding(database, documents, heads, this).run(ledger, done);
        renditions.rebuild();
        note(Updates.combine(Updates.unset(REBUILDING), Updates.min("position", position)));
    }

    @Override
    public boolean isRebuilding() {
        var state = state().find(id(CURRENT)).first();
        return state != null && state.containsKey(REBUILDING);
    }

    private void note(Bson update) {
        try {
            state().updateOne(id(CURRENT), update, ProjectedDocuments.UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Another instance made the first note at the same moment.
            state().updateOne(id(CURRENT), update);
        }
    }

    private static Bson id(String id) {
        return Filters.eq("_id", id);
    }

    private MongoCollection<BsonDocument> state() {
        return database.getCollection(STATE, BsonDocument.class);
    }
}
