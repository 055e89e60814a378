package org.newsdocket.record.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;

/**
 * The records of a view that are not as most are: found by a moment from which on everybody may
 * take them to be so, and then looked at one by one.
 *
 * @param read the fields by which that is told
 */
record Exceptions(MongoCollection<BsonDocument> documents, List<String> read, View view) {
    private static final String LATER_PUBLIC_FROM = View.LATER + "." + View.PUBLIC_FROM;

    /** One command, in a past view two. */
    Set<RecordId> not(String from, Predicate<BsonDocument> usual) {
        var publicBy = view.knownAt().isBefore(view.now()) ? view.knownAt() : view.now();
        var all = not(Filters.gt(from, ViewFilter.date(publicBy)), usual);
        if (view.isPast()) {
            all.addAll(not(Filters.gt(LATER_PUBLIC_FROM, ViewFilter.date(view.now())), usual));
        }
        return all;
    }

    private Set<RecordId> not(Bson filter, Predicate<BsonDocument> usual) {
        var all = new HashSet<RecordId>();
        var found =
                documents
                        .find(ViewFilter.standing(view, filter))
                        .projection(Projections.include(read))
                        .batchSize(RecordCollection.ALL_AT_ONCE);
        for (var document : found) {
            if (isException(document, usual)) {
                all.add(new RecordId(document.getString(RecordDocuments.RECORD).getValue()));
            }
        }
        return all;
    }

    /** A whole record that is not meant for the viewer is left to its renditions, if it has one. */
    private boolean isException(BsonDocument document, Predicate<BsonDocument> usual) {
        var tree = BsonTrees.tree(document);
        if (view.isMetBy(tree)) {
            return !usual.test(document);
        }
        return !document.containsKey(RecordDocuments.RENDITION) && !view.showsSomeOf(tree);
    }
}
