package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RevisionDocuments;

/**
 * What the projections hold beyond the ledger: documents of which it says nothing, and claims of
 * later revisions than it has. These would keep true ones from being projected.
 */
final class Strangers {
    private final MongoDatabase database;

    Strangers(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Drops the documents and takes back the claims. The ledger is read again for those found, as
     * it may have been added to since; and once more for what they kept from being projected.
     *
     * @return what the ledger said when none of them was left
     */
    Courses expelled(Iterable<Changeset> ledger) {
        while (true) {
            var known = Courses.in(ledger);
            var suspects = suspects(known);
            var since = suspects.isEmpty() ? known : Courses.in(ledger);
            var writes = new ProjectionWrites();
            suspects.forEach(suspect ->
                    suspect.mending(since)
                            .ifPresent(write -> writes.add(suspect.collection(), write)));
            if (writes.isEmpty()) {
                return since;
            }
            writes.send(database);
        }
    }

    private List<Suspect> suspects(Courses known) {
        var suspects = new ArrayList<Suspect>();
        for (var kind : RecordKind.values()) {
            for (var collection :
                    List.of(ProjectionForm.collection(kind), RevisionDocuments.collection(kind))) {
                database.getCollection(collection, BsonDocument.class)
                        .find()
                        .projection(Suspect.FIELDS)
                        .map(document -> new Suspect(kind, collection, document))
                        .forEach(document -> {
                            if (document.mending(known).isPresent()) {
                                suspects.add(document);
                            }
                        });
            }
        }
        return suspects;
    }
}
