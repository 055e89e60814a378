package org.newsdocket.ledger.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.record.mongo.SharedIndex;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.Renditions;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.View;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the projections of one item of a changeset. */
final class ProjectedDocuments {
    static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final ReplaceOptions INSERTING = new ReplaceOptions().upsert(true);

    private final Map<RecordKind, RecordShape<?>> shapes = new EnumMap<>(RecordKind.class);

    ProjectedDocuments(List<RecordShape<?>> shapes) {
        shapes.forEach(shape -> this.shapes.put(shape.kind(), shape));
    }

    private static ObjectNode recorded(Changeset changeset, Item item) {
        var document = item.told();
        document.remove("id");
        document.put("revision", item.revision());
        document.putPOJO("recordedAt", changeset.at());
        return document;
    }

    /** The record's fields, what the ledger says of it, and what it is found by. */
    BsonDocument current(Changeset changeset, Item item) {
        var document = recorded(changeset, item);
        document.set(RecordShape.INDEX, index(item.id().kind(), document));
        Renditions.audienceOfWhole(Restriction.in(document))
                .ifPresent(audience -> document.set(Renditions.AUDIENCE, audience));
        var id = new BsonString(item.id().value());
        var bson = new BsonDocument("_id", id).append(RecordDocuments.RECORD, id);
        bson.putAll(BsonTrees.bson(document));
        return bson;
    }

    /**
     * What a rendition is found by: never by when more of it becomes public, which is told of the
     * whole record alone.
     */
    ObjectNode indexOfRendition(RecordKind kind, ObjectNode document) {
        return index(kind, document).without(List.of("nextMoment"));
    }

    private ObjectNode index(RecordKind kind, ObjectNode document) {
        var shape = Objects.requireNonNull(shapes.get(kind));
        var index = shape.index(document);
        SharedIndex.addTo(index, document, kind, shape.type());
        return index;
    }

    /** A revision of an erased record, of which the ledger's own words are given. */
    BsonDocument blank(RecordKind kind, BsonDocument revision) {
        var document = Erasure.remains();
        document.putPOJO(
                "recordedAt", Instant.ofEpochMilli(revision.getDateTime("recordedAt").getValue()));
        document.set(RecordShape.INDEX, index(kind, document));
        var blank = revision.clone().append(View.LATER, Later.never());
        blank.putAll(BsonTrees.bson(document));
        return blank;
    }

    /** The revision, but for its end and what became of it, which later changesets tell. */
    static BsonDocument revision(Changeset changeset, Item item, BsonDocument current) {
        var revision = current.clone();
        revision.append("_id", new BsonString(item.revisionKey()))
                .append(RevisionDocuments.RECORD_ID, new BsonString(item.id().value()))
                .append("by", new BsonString(changeset.by()))
                .append("digest", new BsonString(item.digest()))
                .append("sequence", new BsonInt64(changeset.sequence()));
        if (changeset.note() != null) {
            revision.append("note", new BsonString(changeset.note()));
        }
        return revision;
    }

    /**
     * Adds it to what later changesets have told of it already; refused where its record was erased
     * since, as the item may have been read before.
     */
    static WriteModel<BsonDocument> adding(Changeset changeset, Item item, BsonDocument current) {
        var revision = revision(changeset, item, current);
        revision.remove("_id");
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", item.revisionKey()),
                        Filters.ne("status", Erasure.STATUS)),
                new BsonDocument("$set", revision),
                UPSERT);
    }

    /**
     * Puts it in the place of whatever is there, with all that is known of it; refused where more
     * was told of it since than is known.
     */
    static WriteModel<BsonDocument> replacing(
            Changeset changeset, Item item, BsonDocument current, Courses courses) {
        var revision = revision(changeset, item, current);
        var end = courses.end(item);
        end.ifPresent(at -> revision.append(RevisionDocuments.SUPERSEDED_AT, date(at)));
        Renditions.audienceOfWhole(
                        Restriction.ofRevision(recorded(changeset, item), end.orElse(null)))
                .ifPresent(
                        audience -> revision.append(Renditions.AUDIENCE, BsonTrees.bson(audience)));
        if (end.filter(at -> Later.wasNeverPublic(current, at)).isPresent()) {
            revision.append(View.LATER, Later.never());
        } else {
            courses.later(item).ifPresent(later -> revision.append(View.LATER, later.document()));
        }
        return new ReplaceOneModel<>(untold(item, courses), revision, INSERTING);
    }

    private static Bson untold(Item item, Courses courses) {
        int last = courses.lastRevision(item.id());
        var untold =
                Filters.and(
                        Filters.eq("_id", item.revisionKey()),
                        Filters.or(
                                Filters.not(Filters.gt(Later.REVISION, last)),
                                Filters.eq(Later.REVISION, Later.FOR_GOOD)));
        return item.revision() < last
                ? untold
                : Filters.and(untold, Filters.exists(RevisionDocuments.SUPERSEDED_AT, false));
    }

    /** Puts the current record in the place of an earlier one, or of a damaged one. */
    static WriteModel<BsonDocument> renewing(Item item, BsonDocument current) {
        var notNewer =
                Filters.and(
                        Filters.eq("_id", item.id().value()),
                        Filters.not(Filters.gt(Head.REVISION, item.revision())));
        return new ReplaceOneModel<>(notNewer, current, INSERTING);
    }

    /** The end of the revision before, whether that is there yet or not. */
    static Optional<WriteModel<BsonDocument>> end(Changeset changeset, Item item) {
        return item.revision() == 1
                ? Optional.empty()
                : Optional.of(ending(item.id(), item.revision() - 1, changeset.at()));
    }

    static WriteModel<BsonDocument> ending(RecordId id, int revision, Instant at) {
        var end =
                new BsonDocument(RevisionDocuments.SUPERSEDED_AT, date(at))
                        .append(RevisionDocuments.RECORD_ID, new BsonString(id.value()))
                        .append(Head.REVISION, new BsonInt32(revision));
        return new UpdateOneModel<>(
                Filters.eq("_id", id + "@" + revision), new BsonDocument("$set", end), UPSERT);
    }

    private static BsonDateTime date(Instant moment) {
        return new BsonDateTime(moment.toEpochMilli());
    }
}
