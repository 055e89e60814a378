package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Erasure;

/** Takes from the earlier revisions of an erased record all that they said. */
final class ErasedRevisions {
    private final MongoDatabase database;
    private final ProjectedDocuments documents;

    ErasedRevisions(MongoDatabase database, ProjectedDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    /** What the ledger says of each stays, so that they are what a rebuilding would make. */
    void blankBefore(Head erased) {
        blankBefore(
                erased, RevisionDocuments.collection(erased.id().kind()), Filters.exists("digest"));
    }

    /** In those of another form, whose own instances write it anew when they learn of it. */
    void blankBefore(Head erased, int form) {
        blankBefore(
                erased,
                RevisionDocuments.collection(erased.id().kind(), form),
                Filters.and(
                        Filters.exists("digest"),
                        Filters.exists("recordedAt"),
                        Filters.ne("status", Erasure.STATUS)));
    }

    private void blankBefore(Head erased, String collection, Bson which) {
        var kind = erased.id().kind();
        var revisions = database.getCollection(collection, BsonDocument.class);
        var before =
                Filters.and(
                        Filters.eq(RevisionDocuments.RECORD_ID, erased.id().value()),
                        Filters.lt("revision", erased.revision()),
                        which);
        var kept =
                Projections.include(
                        RecordDocuments.RECORD,
                        RevisionDocuments.RECORD_ID,
                        RevisionDocuments.SUPERSEDED_AT,
                        "revision",
                        "recordedAt",
                        "by",
                        "note",
                        "digest",
                        "sequence");
        for (var revision : revisions.find(before).projection(kept)) {
            revisions.replaceOne(
                    Filters.and(Filters.eq("_id", revision.get("_id")), which),
                    documents.blank(kind, revision));
        }
    }
}
