package org.newsdocket.ledger.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.view.Erasure;

/** What stands in the projections of one item of a changeset. */
final class ProjectedDocuments {
    static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final Map<RecordKind, RecordShape<?>> shapes = new EnumMap<>(RecordKind.class);

    ProjectedDocuments(List<RecordShape<?>> shapes) {
        shapes.forEach(shape -> this.shapes.put(shape.kind(), shape));
    }

    /** The record's fields, what the ledger says of it, and what it is found by. */
    BsonDocument current(Changeset changeset, Item item) {
        var document = item.document() == null ? Erasure.remains() : item.document().deepCopy();
        document.remove("id");
        document.put("revision", item.revision());
        document.putPOJO("recordedAt", changeset.at());
        var shape = Objects.requireNonNull(shapes.get(item.id().kind()));
        document.set(RecordShape.INDEX, shape.index(document));
        var bson = new BsonDocument("_id", new BsonString(item.id().value()));
        bson.putAll(BsonTrees.bson(document));
        return bson;
    }

    /** The revision, but for its end, which a later changeset tells. */
    static BsonDocument revision(Changeset changeset, Item item, BsonDocument current) {
        var revision = current.clone();
        revision.append("_id", new BsonString(item.revisionKey()))
                .append("recordId", new BsonString(item.id().value()))
                .append("by", new BsonString(changeset.by()))
                .append("digest", new BsonString(item.digest()))
                .append("sequence", new BsonInt64(changeset.sequence()));
        if (changeset.note() != null) {
            revision.append("note", new BsonString(changeset.note()));
        }
        return revision;
    }

    /** The end of the revision before, whether that is there yet or not. */
    static Optional<WriteModel<BsonDocument>> end(Changeset changeset, Item item) {
        if (item.revision() == 1) {
            return Optional.empty();
        }
        var before = Filters.eq("_id", item.id() + "@" + (item.revision() - 1));
        var end = new BsonDocument("supersededAt", new BsonDateTime(changeset.at().toEpochMilli()));
        return Optional.of(new UpdateOneModel<>(before, new BsonDocument("$set", end), UPSERT));
    }
}
