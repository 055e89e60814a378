package org.newsdocket.record.mongo;

import java.util.Optional;
import org.bson.BsonDocument;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.View;

/** The one way from a stored document to a record: through a View. */
public final class RecordDocuments {
    /** The field that holds the id of the record that a document tells of. */
    public static final String RECORD = "record";

    /**
     * Which of the redacted renditions of a record, or of a revision, a document is; missing in the
     * whole one.
     */
    public static final String RENDITION = "rendition";

    private RecordDocuments() {}

    /**
     * Empty where the viewer may not know of the record.
     *
     * @param stored a rendition of a current record or of a revision
     */
    public static <R> Optional<R> show(BsonDocument stored, View view, Class<R> type) {
        var document = BsonTrees.tree(stored);
        document.set("id", document.remove(RECORD));
        document.remove(RecordShape.INDEX);
        return view.show(document).map(shown -> RecordFormat.read(shown, type));
    }
}
