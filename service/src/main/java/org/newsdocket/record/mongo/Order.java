package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Objects;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.paging.Position;

/** The order of a list: one field that no document lacks, then the id in the same direction. */
public record Order(String field, boolean ascending, KeyType type) {
    /** What the field holds, and how a cursor writes it. */
    public enum KeyType {
        MOMENT,
        NUMBER,
        TEXT;

        String write(BsonValue value) {
            return switch (this) {
                case MOMENT -> String.valueOf(value.asDateTime().getValue());
                case NUMBER -> String.valueOf(value.asInt32().getValue());
                case TEXT -> value.asString().getValue();
            };
        }

        BsonValue read(String text) {
            return switch (this) {
                case MOMENT -> new BsonDateTime(Long.parseLong(text));
                case NUMBER -> new BsonInt32(Integer.parseInt(text));
                case TEXT -> new BsonString(text);
            };
        }
    }

    public static Order ascending(String field, KeyType type) {
        return new Order(field, true, type);
    }

    public static Order descending(String field, KeyType type) {
        return new Order(field, false, type);
    }

    Bson sort(PageRequest page) {
        boolean up = ascending != page.backward();
        return up
                ? Sorts.ascending(field, RecordDocuments.RECORD)
                : Sorts.descending(field, RecordDocuments.RECORD);
    }

    /**
     * What lies beyond the place that the page starts from; a range on the field first, which an
     * index can serve.
     */
    Bson beyond(PageRequest page) {
        var from = page.from();
        if (from == null) {
            return Filters.empty();
        }
        var key = type.read(from.key());
        boolean up = ascending != page.backward();
        return up
                ? Filters.and(
                        Filters.gte(field, key),
                        Filters.or(
                                Filters.gt(field, key),
                                Filters.gt(RecordDocuments.RECORD, from.id())))
                : Filters.and(
                        Filters.lte(field, key),
                        Filters.or(
                                Filters.lt(field, key),
                                Filters.lt(RecordDocuments.RECORD, from.id())));
    }

    Position position(BsonDocument document) {
        return position(document.getString(RecordDocuments.RECORD).getValue(), valueIn(document));
    }

    Position position(String id, BsonValue key) {
        return new Position(type.write(key), id);
    }

    private BsonValue valueIn(BsonDocument document) {
        BsonValue value = document;
        for (var name : field.split("\\.", -1)) {
            value = Objects.requireNonNull(value.asDocument().get(name), field);
        }
        return value;
    }
}
