package org.newsdocket.ledger.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.View;

/**
 * What a superseded revision holds of what became of its record: from when on everybody may see it,
 * and which revision told so. One that was not public while it stood never becomes so.
 */
final class Later {
    static final String REVISION = View.LATER + "." + Head.REVISION;

    /** So that no revision tells otherwise. */
    static final int FOR_GOOD = Integer.MAX_VALUE;

    private Later() {}

    static BsonDocument told(int revision, Instant publicFrom) {
        return new BsonDocument(Head.REVISION, new BsonInt32(revision))
                .append(View.PUBLIC_FROM, date(publicFrom));
    }

    static boolean isForGood(BsonDocument later) {
        return new BsonInt32(FOR_GOOD).equals(later.get(Head.REVISION));
    }

    static BsonDocument never() {
        return told(FOR_GOOD, View.ALWAYS);
    }

    /**
     * @param current the revision as it was the current record
     * @param end when the next one was recorded
     */
    static boolean wasNeverPublic(BsonDocument current, Instant end) {
        return !View.wasPublic(publicFrom(current), end);
    }

    private static Instant publicFrom(BsonDocument current) {
        var index = current.getDocument(RecordShape.INDEX);
        return Instant.ofEpochMilli(index.getDateTime(View.PUBLIC_FROM).getValue());
    }

    /** Takes the revision before for one that never is, if it was not public until now. */
    static Optional<WriteModel<BsonDocument>> endingUnseen(Changeset changeset, Item item) {
        if (item.revision() == 1) {
            return Optional.empty();
        }
        var before = item.id() + "@" + (item.revision() - 1);
        return Optional.of(
                hiding(before, Filters.gte(RecordShape.PUBLIC_FROM, date(changeset.at()))));
    }

    /** Takes the revision itself for one, if it ended before it was public. */
    static WriteModel<BsonDocument> endedUnseen(Item item, BsonDocument current) {
        return hiding(
                item.revisionKey(),
                Filters.lte(RevisionDocuments.SUPERSEDED_AT, date(publicFrom(current))));
    }

    private static WriteModel<BsonDocument> hiding(String revisionKey, Bson unseen) {
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", revisionKey), unseen),
                Updates.set(View.LATER, never()));
    }

    private static BsonDateTime date(Instant moment) {
        return new BsonDateTime(moment.toEpochMilli());
    }
}
