package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Erasure;

/**
 * What other versions read, from which instances may serve now, or again after an upgrade or after
 * one is taken back.
 */
final class OtherForms {
    private final MongoDatabase database;
    private final ErasedRevisions erased;

    OtherForms(MongoDatabase database, ErasedRevisions erased) {
        this.database = database;
        this.erased = erased;
    }

    /**
     * Drops those before the previous one; how far they were goes first, so that whoever still
     * serves from one finds that out, and whoever starts on one makes it anew.
     */
    void dropOutdated() {
        for (int form : forms().headSet(ProjectionForm.number() - 1)) {
            database.getCollection(MongoProjections.STATE, BsonDocument.class)
                    .deleteOne(Filters.eq("_id", ProjectionForm.suffixed("current", form)));
            for (var kind : RecordKind.values()) {
                database.getCollection(ProjectionForm.suffixed(kind.plural(), form)).drop();
                database.getCollection(RevisionDocuments.collection(kind, form)).drop();
            }
        }
    }

    /**
     * Takes an erased record out of them, as nobody may be left who would. Who still serves from
     * them makes of it what stays of an erased one.
     */
    void forget(Head head) {
        var id = head.id();
        var said =
                Filters.and(
                        Filters.or(
                                Filters.eq(RecordDocuments.RECORD, id.value()),
                                Filters.eq(RevisionDocuments.RECORD_ID, id.value())),
                        Filters.ne("status", Erasure.STATUS));
        for (int form : forms()) {
            if (form != ProjectionForm.number()) {
                erased.blankBefore(head, form);
                database.getCollection(ProjectionForm.suffixed(id.kind().plural(), form))
                        .deleteMany(said);
                database.getCollection(RevisionDocuments.collection(id.kind(), form))
                        .deleteMany(said);
            }
        }
    }

    private SortedSet<Integer> forms() {
        var forms = new TreeSet<Integer>();
        for (var name : database.listCollectionNames()) {
            ProjectionForm.of(name).ifPresent(forms::add);
        }
        return forms;
    }
}
