package org.newsdocket.ledger.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.Renditions;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.View;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a revision says about all before it: while it is the last one, it decides who may see them.
 * Each of them holds this under {@code later}.
 */
record Head(
        RecordId id,
        int revision,
        Instant earlierPublicFrom,
        List<Restriction> restrictions,
        boolean isErased) {
    /** What is read of a current record to make one. */
    static final Bson FIELDS =
            Projections.include(
                    "revision",
                    "recordedAt",
                    "type",
                    "status",
                    "embargoedUntil",
                    "knownFrom",
                    Restriction.LIST);

    static final String REVISION = "revision";

    static Head of(Item item) {
        return of(item.id(), item.revision(), item.told());
    }

    static Head of(BsonDocument current) {
        var id = new RecordId(current.getString("_id").getValue());
        return of(id, current.getInt32(REVISION).getValue(), BsonTrees.tree(current));
    }

    private static Head of(RecordId id, int revision, ObjectNode document) {
        return new Head(
                id,
                revision,
                View.earlierPublicFrom(document),
                Restriction.in(document),
                Erasure.isOf(document));
    }

    /** Tells all revisions before that were not told of a later one. */
    WriteModel<BsonDocument> telling() {
        var before =
                Filters.and(
                        Filters.eq(RevisionDocuments.RECORD_ID, id.value()),
                        Filters.lt(REVISION, revision),
                        Filters.not(Filters.gte(Later.REVISION, revision)));
        return new UpdateManyModel<>(before, Updates.set(View.LATER, document()));
    }

    BsonDocument document() {
        var later = Later.told(revision, earlierPublicFrom);
        Renditions.audienceOfWhole(restrictions)
                .ifPresent(audience -> later.append(Renditions.AUDIENCE, BsonTrees.bson(audience)));
        return later;
    }
}
