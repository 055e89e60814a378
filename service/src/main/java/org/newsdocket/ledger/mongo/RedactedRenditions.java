package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Renditions;
import org.newsdocket.view.Renditions.Rendition;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the redacted {@link Renditions} of restricted records beside the whole ones: of the current
 * record under its restrictions, and of each earlier revision under its own and those of now. They
 * are made from what the store holds, so whoever comes last makes them right, in whatever order
 * changesets were projected.
 */
final class RedactedRenditions {
    /** The revision of the record by which a rendition was made. */
    private static final String TOLD = "told";

    /** What stands in a stored document beside what was recorded. */
    private static final List<String> BESIDE =
            List.of(
                    "_id",
                    RecordDocuments.RECORD,
                    RevisionDocuments.RECORD_ID,
                    RecordShape.INDEX,
                    Renditions.AUDIENCE,
                    View.LATER,
                    RevisionDocuments.SUPERSEDED_AT,
                    "by",
                    "note",
                    "digest",
                    "sequence");

    private static final ReplaceOptions INSERTING = new ReplaceOptions().upsert(true);
    private static final Bson IS_RENDITION = Filters.exists(RecordDocuments.RENDITION);

    private static final Bson COMES_TOO_LATE =
            Filters.and(
                    Filters.exists(View.SUPERSEDED_AT), Filters.exists(RecordShape.NEXT_MOMENT));

    private final MongoDatabase database;
    private final ProjectedDocuments documents;

    RedactedRenditions(MongoDatabase database, ProjectedDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * Those of the records of which there are renditions already, or superseded revisions of which
     * more would become public by time; one command.
     */
    Set<RecordId> of(RecordKind kind, Set<RecordId> records) {
        var ids = records.stream().map(RecordId::value).toList();
        return records(
                kind,
                Filters.and(
                        Filters.in(RecordDocuments.RECORD, ids),
                        Filters.or(IS_RENDITION, COMES_TOO_LATE)));
    }

    private Set<RecordId> records(RecordKind kind, Bson filter) {
        return revisions(kind)
                .find(filter)
                .projection(Projections.include(RecordDocuments.RECORD))
                .map(document ->
                        new RecordId(document.getString(RecordDocuments.RECORD).getValue()))
                .into(new HashSet<>());
    }

    /** Makes all that there are to be, and drops what was made under other restrictions. */
    void settle(RecordId record) {
        int told = 0;
        var head = head(record);
        if (head == null) {
            drop(Filters.eq(RecordDocuments.RECORD, record.value()), record.kind());
        }
        while (head != null && revision(head) != told) {
            told = revision(head);
            settle(record, head);
            head = head(record);
        }
    }

    private void settle(RecordId record, BsonDocument head) {
        var kind = record.kind();
        var restrictions = Restriction.in(BsonTrees.tree(head));
        var writes = new ProjectionWrites();
        var written = new ArrayList<BsonValue>();
        for (var row : rows(kind, head, restrictions, revision(head))) {
            writes.add(ProjectionForm.collection(kind), replacing(row, written));
        }
        var all =
                revisions(kind)
                        .find(
                                Filters.and(
                                        Filters.eq(RevisionDocuments.RECORD_ID, record.value()),
                                        Filters.exists("digest")));
        for (var revision : all) {
            var own = ofRevision(revision);
            var holding = Stream.concat(own.stream(), restrictions.stream()).distinct().toList();
            Renditions.audienceOfWhole(own)
                    .ifPresent(audience ->
                            writes.add(
                                    RevisionDocuments.collection(kind),
                                    meaning(revision, audience)));
            for (var row : rows(kind, revision, holding, revision(head))) {
                if (revision(revision) < revision(head)) {
                    row.append(View.LATER, later(revision, head));
                }
                writes.add(RevisionDocuments.collection(kind), replacing(row, written));
            }
        }
        writes.send(database);
        drop(
                Filters.and(
                        Filters.eq(RecordDocuments.RECORD, record.value()),
                        Filters.lte(TOLD, revision(head)),
                        Filters.nin("_id", written)),
                kind);
    }

    private void drop(Bson which, RecordKind kind) {
        current(kind).deleteMany(Filters.and(which, IS_RENDITION));
        revisions(kind).deleteMany(Filters.and(which, IS_RENDITION));
    }

    /**
     * Drops what was made of a record before it was restricted further. To be sent before that is
     * written: until its renditions are made anew a reader finds nothing rather than too much.
     */
    static WriteModel<BsonDocument> outdating(RecordId record, int revision) {
        return new DeleteManyModel<>(
                Filters.and(
                        Filters.eq(RecordDocuments.RECORD, record.value()),
                        IS_RENDITION,
                        Filters.lt(TOLD, revision)));
    }

    private static List<Restriction> ofRevision(BsonDocument revision) {
        var document = BsonTrees.tree(revision);
        var end = Condition.moment(document.get(View.SUPERSEDED_AT));
        document.remove(BESIDE);
        return Restriction.ofRevision(document, end);
    }

    /** The whole revision is for those alone who are subject to none of its restrictions. */
    private static WriteModel<BsonDocument> meaning(BsonDocument whole, ArrayNode audience) {
        return new UpdateOneModel<>(
                Filters.eq("_id", whole.get("_id")),
                Updates.set(Renditions.AUDIENCE, BsonTrees.bson(audience)));
    }

    private List<BsonDocument> rows(
            RecordKind kind, BsonDocument whole, List<Restriction> restrictions, int told) {
        var rows = new ArrayList<BsonDocument>();
        if (restrictions.isEmpty()) {
            return rows;
        }
        var recorded = BsonTrees.tree(whole);
        recorded.remove(BESIDE);
        for (var rendition : Renditions.redacted(recorded, restrictions)) {
            var row = row(kind, whole, rendition);
            row.append("_id", new BsonString(id(whole) + "~" + (rows.size() + 1)))
                    .append(RecordDocuments.RENDITION, new BsonInt32(rows.size() + 1))
                    .append(TOLD, new BsonInt32(told));
            rows.add(row);
        }
        return rows;
    }

    private BsonDocument row(RecordKind kind, BsonDocument whole, Rendition rendition) {
        ObjectNode document = rendition.document();
        document.set(RecordShape.INDEX, documents.indexOfRendition(kind, document));
        document.set(Renditions.AUDIENCE, rendition.audience());
        var row = BsonTrees.bson(document);
        row.append(RecordDocuments.RECORD, whole.get(RecordDocuments.RECORD));
        if (whole.containsKey(RevisionDocuments.SUPERSEDED_AT)) {
            row.append(RevisionDocuments.SUPERSEDED_AT, whole.get(RevisionDocuments.SUPERSEDED_AT));
        }
        return row;
    }

    /** As the head tells it, which the revision itself may not have been told yet. */
    private static BsonDocument later(BsonDocument revision, BsonDocument head) {
        boolean isForGood =
                revision.isDocument(View.LATER)
                        && Later.isForGood(revision.getDocument(View.LATER));
        var later = isForGood ? Later.never() : Head.of(head).document();
        later.remove(Renditions.AUDIENCE);
        return later;
    }

    private static ReplaceOneModel<BsonDocument> replacing(
            BsonDocument row, List<BsonValue> written) {
        written.add(row.get("_id"));
        var notLater =
                Filters.and(
                        Filters.eq("_id", row.get("_id")),
                        Filters.not(Filters.gt(TOLD, row.getInt32(TOLD))));
        return new ReplaceOneModel<>(notLater, row, INSERTING);
    }

    /**
     * Those that a crash left behind when somebody else had revised the record already; two reads a
     * kind where there are none.
     */
    void settleOutdated() {
        for (var kind : RecordKind.values()) {
            for (var collection : List.of(current(kind), revisions(kind))) {
                outdated(kind, collection).forEach(this::settle);
            }
        }
    }

    private Set<RecordId> outdated(RecordKind kind, MongoCollection<BsonDocument> collection) {
        var told = renditions(collection);
        if (told.isEmpty()) {
            return Set.of();
        }
        return current(kind)
                .find(Filters.in("_id", told.keySet().stream().map(RecordId::value).toList()))
                .projection(Projections.include(Head.REVISION))
                .into(new ArrayList<>())
                .stream()
                .filter(head ->
                        revision(head) > told.getOrDefault(new RecordId(id(head)), revision(head)))
                .map(head -> new RecordId(id(head)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The earliest revision by which a rendition of each record was made. */
    private static Map<RecordId, Integer> renditions(MongoCollection<BsonDocument> collection) {
        var told = new HashMap<RecordId, Integer>();
        collection
                .find(IS_RENDITION)
                .projection(Projections.include(RecordDocuments.RECORD, TOLD))
                .forEach(row ->
                        told.merge(
                                new RecordId(row.getString(RecordDocuments.RECORD).getValue()),
                                row.getInt32(TOLD).getValue(),
                                Math::min));
        return told;
    }

    /**
     * Makes all anew. What was made by a revision that the ledger does not have would keep what is
     * made now from being written, and goes first.
     */
    void rebuild() {
        for (var kind : RecordKind.values()) {
            var restricted =
                    records(kind, Filters.or(IS_RENDITION, COMES_TOO_LATE, isRestricted()));
            restricted.addAll(renditions(current(kind)).keySet());
            for (var record : restricted) {
                var head = head(record);
                if (head != null) {
                    drop(
                            Filters.and(
                                    Filters.eq(RecordDocuments.RECORD, record.value()),
                                    Filters.gt(TOLD, revision(head))),
                            kind);
                }
                settle(record);
            }
        }
    }

    private static Bson isRestricted() {
        return Filters.exists(Restriction.LIST + ".0");
    }

    private @Nullable BsonDocument head(RecordId record) {
        return current(record.kind()).find(Filters.eq("_id", record.value())).first();
    }

    private MongoCollection<BsonDocument> current(RecordKind kind) {
        return database.getCollection(ProjectionForm.collection(kind), BsonDocument.class);
    }

    private MongoCollection<BsonDocument> revisions(RecordKind kind) {
        return database.getCollection(RevisionDocuments.collection(kind), BsonDocument.class);
    }

    private static int revision(BsonDocument whole) {
        return whole.getInt32(Head.REVISION).getValue();
    }

    private static String id(BsonDocument whole) {
        return whole.getString("_id").getValue();
    }
}
