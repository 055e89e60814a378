package org.newsdocket.ledger.mongo;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.View;

/**
 * A document of a projection, as far as it tells what the ledger must have.
 *
 * @param document what was read of it; it is changed only while it still says so
 */
record Suspect(RecordKind kind, String collection, BsonDocument document) {
    private static final List<String> PLAIN =
            List.of("_id", Head.REVISION, "recordedAt", RevisionDocuments.SUPERSEDED_AT);

    static final Bson FIELDS =
            Projections.include(
                    Stream.concat(
                                    PLAIN.stream(),
                                    Stream.of(Later.REVISION, RecordDocuments.RENDITION))
                            .toList());

    private static final Pattern REVISION_KEY = Pattern.compile("(.+)@([1-9][0-9]{0,8})");

    /**
     * A claim of a revision that is not there becomes one of revision 0, which is before any true
     * one; whatever else the document says is left for now, so that nothing is disclosed.
     */
    private static final int NONE = 0;

    /**
     * Empty where the document claims nothing that is not known, and of redacted renditions, which
     * are made anew in the end.
     */
    Optional<WriteModel<BsonDocument>> mending(Courses known) {
        if (document.containsKey(RecordDocuments.RENDITION)) {
            return Optional.empty();
        }
        if (!document.isString("_id")) {
            return Optional.of(new DeleteOneModel<>(asRead()));
        }
        var id = document.getString("_id").getValue();
        return collection.equals(ProjectionForm.collection(kind))
                ? ofCurrent(id, known)
                : ofRevision(id, known);
    }

    private Optional<WriteModel<BsonDocument>> ofCurrent(String id, Courses known) {
        int last = last(id, known);
        if (last == 0) {
            return Optional.of(new DeleteOneModel<>(asRead()));
        }
        return isAfter(document.get(Head.REVISION), last)
                ? Optional.of(new UpdateOneModel<>(asRead(), Updates.set(Head.REVISION, NONE)))
                : Optional.empty();
    }

    private Optional<WriteModel<BsonDocument>> ofRevision(String id, Courses known) {
        var key = REVISION_KEY.matcher(id);
        int last = key.matches() ? last(key.group(1), known) : 0;
        int own = key.matches() ? Integer.parseInt(key.group(2)) : 1;
        if (own > last) {
            return Optional.of(new DeleteOneModel<>(asRead()));
        }
        var updates = new ArrayList<Bson>();
        boolean isLast = own == last;
        if (isAfter(told(), isLast ? NONE : last) && (isLast || !isForGood())) {
            updates.add(Updates.set(Later.REVISION, NONE));
        }
        if (isLast && document.containsKey(RevisionDocuments.SUPERSEDED_AT)) {
            updates.add(Updates.unset(RevisionDocuments.SUPERSEDED_AT));
        }
        return updates.isEmpty()
                ? Optional.empty()
                : Optional.of(new UpdateOneModel<>(asRead(), Updates.combine(updates)));
    }

    /** 0 where the ledger has no such record of the kind. */
    private int last(String id, Courses known) {
        return RecordId.parse(id)
                .filter(record -> record.kind() == kind)
                .map(known::lastRevision)
                .orElse(0);
    }

    private @Nullable BsonValue told() {
        return document.isDocument(View.LATER)
                ? document.getDocument(View.LATER).get(Head.REVISION)
                : null;
    }

    private boolean isForGood() {
        return new BsonInt32(Later.FOR_GOOD).equals(told());
    }

    private static boolean isAfter(@Nullable BsonValue claimed, int revision) {
        return claimed != null && claimed.isNumber() && claimed.asNumber().doubleValue() > revision;
    }

    private Bson asRead() {
        var same = new ArrayList<Bson>();
        for (var field : PLAIN) {
            if (document.containsKey(field)) {
                same.add(Filters.eq(field, document.get(field)));
            }
        }
        if (told() != null) {
            same.add(Filters.eq(Later.REVISION, told()));
        }
        return Filters.and(same);
    }
}
