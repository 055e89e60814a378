package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.bson.BsonDocument;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Erasure;

/**
 * What versions before this one read. The form just before this one is kept, as instances may still
 * serve from it, or again after an upgrade is taken back. Asks nothing where there is no older
 * form.
 */
final class OlderForms {
    private final MongoDatabase database;

    OlderForms(MongoDatabase database) {
        this.database = database;
    }

    /** Drops those that no instance serves from any more; how far they were goes first. */
    void drop() {
        int last = ProjectionForm.number() - 1;
        var names = collections(form -> form < last);
        for (int form = 1; form < last; form++) {
            database.getCollection(MongoProjections.STATE, BsonDocument.class)
                    .deleteOne(Filters.eq("_id", ProjectionForm.suffixed("current", form)));
        }
        names.forEach(name -> database.getCollection(name).drop());
    }

    /**
     * Takes an erased record out of them, as nobody may be left who would. Who still serves from
     * them makes of it what stays of an erased one.
     */
    void forget(RecordId id) {
        var ofRecord =
                Filters.or(
                        Filters.eq(RecordDocuments.RECORD, id.value()),
                        Filters.eq(RevisionDocuments.RECORD_ID, id.value()));
        var said = Filters.and(ofRecord, Filters.ne("status", Erasure.STATUS));
        collections(form -> form < ProjectionForm.number())
                .forEach(name -> database.getCollection(name).deleteMany(said));
    }

    private List<String> collections(IntPredicate forms) {
        var names = new ArrayList<String>();
        if (ProjectionForm.number() == 1) {
            return names;
        }
        for (var name : database.listCollectionNames()) {
            if (ProjectionForm.of(name).stream().anyMatch(forms)) {
                names.add(name);
            }
        }
        return names;
    }
}
