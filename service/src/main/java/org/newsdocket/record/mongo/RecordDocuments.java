package org.newsdocket.record.mongo;

import java.util.Optional;
import org.bson.BsonDocument;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.View;

/** The one way from a stored document to a record: through a View. */
public final class RecordDocuments {
    private RecordDocuments() {}

    /** Empty where the viewer may not know of the record. */
    public static <R> Optional<R> show(BsonDocument stored, View view, Class<R> type) {
        var document = BsonTrees.tree(stored);
        document.set("id", document.remove("_id"));
        document.remove(RecordShape.INDEX);
        return view.show(document).map(shown -> RecordFormat.read(shown, type));
    }
}
