package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.View;

/**
 * The revisions of all records, one collection a kind: each is the document that was the current
 * one, with its record's id beside its own, and with when the next one was recorded.
 */
public final class RevisionDocuments {
    /** Its record's id; in the whole rendition alone, which is all that the ledger works on. */
    public static final String RECORD_ID = "recordId";

    /** Missing in the last revision of a record. */
    public static final String SUPERSEDED_AT = View.SUPERSEDED_AT;

    private RevisionDocuments() {}

    public static String collection(RecordKind kind) {
        return collection(ProjectionForm.collection(kind));
    }

    /** The same as another form has it. */
    public static String collection(RecordKind kind, int form) {
        return collection(ProjectionForm.suffixed(kind.plural(), form));
    }

    private static String collection(String current) {
        return current + ".revisions";
    }

    /** Those that stood at a moment: of each record one, or none. */
    static Bson standing(Instant moment) {
        var date = ViewFilter.date(moment);
        return Filters.and(
                Filters.lte("recordedAt", date), Filters.not(Filters.lte(SUPERSEDED_AT, date)));
    }

    /** The index by which a past view finds what the present finds by this one. */
    public static StoreIndex index(StoreIndex current) {
        return new StoreIndex(
                collection(current.collection()),
                current.name(),
                false,
                false,
                current.keys(),
                current.serves() + ", as of a moment");
    }
}
