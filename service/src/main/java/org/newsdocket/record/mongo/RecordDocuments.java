package org.newsdocket.record.mongo;

import java.util.Optional;
import org.bson.BsonDocument;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.View;

/** The one way from a stored document to a record: through a View. */
public final class RecordDocuments {
    private static final String ID = "_id";

    private RecordDocuments() {}

    /** The field that holds the id of the record in the documents that the view reads. */
    static String id(View view) {
        return view.isPast() ? RevisionDocuments.RECORD_ID : ID;
    }

    /**
     * Empty where the viewer may not know of the record.
     *
     * @param stored a current document, or one of a revision
     */
    public static <R> Optional<R> show(BsonDocument stored, View view, Class<R> type) {
        var document = BsonTrees.tree(stored);
        var own = document.remove(ID);
        var recordId = document.remove(RevisionDocuments.RECORD_ID);
        document.set("id", recordId == null ? own : recordId);
        document.remove(RecordShape.INDEX);
        return view.show(document).map(shown -> RecordFormat.read(shown, type));
    }
}
