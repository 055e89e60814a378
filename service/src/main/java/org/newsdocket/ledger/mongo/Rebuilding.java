package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.function.LongConsumer;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Projections;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RevisionDocuments;

/**
 * Writes the projections anew while they serve and are added to. Every write is one that is right
 * whenever it takes effect: nothing takes the place of what tells more, so a record that is
 * withheld or erased meanwhile stays so, wherever the rebuilding ends.
 *
 * <p>A reader finds each record, and each revision, as it was or as it is. A record that was
 * damaged and is revised while this runs is mended by being revised; what does not belong into its
 * earlier revisions may stay in them.
 */
final class Rebuilding {
    private final MongoDatabase database;
    private final ProjectedDocuments documents;
    private final Heads heads;
    private final Projections projections;

    Rebuilding(
            MongoDatabase database,
            ProjectedDocuments documents,
            Heads heads,
            Projections projections) {
        this.database = database;
        this.documents = documents;
        this.heads = heads;
        this.projections = projections;
    }

    /** Returns the sequence of the last changeset. */
    long run(Iterable<Changeset> ledger, LongConsumer done) {
        var courses = new Strangers(database).expelled(ledger);
        long position = 0;
        for (var changeset : ledger) {
            if (courses.reach(changeset)) {
                rewrite(changeset, courses);
            } else {
                projections.project(changeset);
            }
            position = changeset.sequence();
            done.accept(position);
        }
        return position;
    }

    private void rewrite(Changeset changeset, Courses courses) {
        var revised = heads.since(courses, changeset);
        var writes = new ProjectionWrites();
        for (var item : changeset.items()) {
            if (!revised.containsKey(item.id())) {
                rewrite(changeset, courses.left(item), courses, writes);
            }
        }
        boolean isDone = writes.send(database);
        projectAgain(changeset, courses, isDone);
    }

    private void rewrite(Changeset changeset, Item item, Courses courses, ProjectionWrites writes) {
        var kind = item.id().kind();
        var current = documents.current(changeset, item);
        writes.add(
                RevisionDocuments.collection(kind),
                ProjectedDocuments.replacing(changeset, item, current, courses));
        if (item.revision() == courses.lastRevision(item.id())) {
            writes.add(ProjectionForm.collection(kind), ProjectedDocuments.renewing(item, current));
        }
    }

    /**
     * Of records that were revised since, the item only adds to what there is. Whether they were is
     * asked after all is written, as what was written may have come too late to be told of it.
     */
    private void projectAgain(Changeset changeset, Courses courses, boolean isDone) {
        var revised = heads.since(courses, changeset);
        var open =
                changeset.items().stream()
                        .filter(item -> !isDone || revised.containsKey(item.id()))
                        .map(item -> left(courses.left(item), revised))
                        .toList();
        if (open.isEmpty()) {
            return;
        }
        var ends = new ProjectionWrites();
        for (var item : open) {
            var collection = RevisionDocuments.collection(item.id().kind());
            courses.end(item)
                    .map(at -> ProjectedDocuments.ending(item.id(), item.revision(), at))
                    .ifPresent(end -> ends.add(collection, end));
        }
        ends.send(database);
        projections.project(changeset.with(open));
    }

    private static Item left(Item item, Map<RecordId, Head> revised) {
        var head = revised.get(item.id());
        return head != null && head.isErased() ? item.blank() : item;
    }
}
