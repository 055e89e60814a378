package org.newsdocket.ledger.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.record.mongo.ViewFilter;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoRevisions implements Revisions {
    /** So that no answer is asked for in parts. */
    private static final int ALL_AT_ONCE = 100_000;

    private final MongoDatabase database;
    private final Map<RecordKind, RecordShape<?>> shapes = new EnumMap<>(RecordKind.class);

    MongoRevisions(MongoDatabase database, List<RecordShape<?>> shapes) {
        this.database = database;
        shapes.forEach(shape -> this.shapes.put(shape.kind(), shape));
    }

    @Override
    public Map<RecordId, List<Revision>> of(Set<RecordId> ids, View view) {
        var found = new LinkedHashMap<RecordId, List<Revision>>();
        ids.forEach(id -> found.put(id, new ArrayList<>()));
        byKind(ids, id -> id)
                .forEach((kind, some) -> {
                    for (var document : history(kind, some, view)) {
                        var revision = revision(document, view);
                        Objects.requireNonNull(found.get(revision.id())).add(revision);
                    }
                });
        return found;
    }

    /** A revision that was written after the request began is that of the request itself. */
    private FindIterable<BsonDocument> history(RecordKind kind, List<RecordId> ids, View view) {
        var until = view.isPast() ? view.recordedAt() : View.ALWAYS;
        return revisions(kind)
                .find(
                        Filters.and(
                                Filters.in(
                                        RevisionDocuments.RECORD_ID,
                                        ids.stream().map(RecordId::value).toList()),
                                Filters.lte("recordedAt", ViewFilter.date(until))))
                .sort(Sorts.descending(RevisionDocuments.RECORD_ID, "revision"))
                .batchSize(ALL_AT_ONCE)
                .projection(
                        Projections.include(
                                RevisionDocuments.RECORD_ID,
                                "revision",
                                "recordedAt",
                                "by",
                                "note",
                                "digest"));
    }

    @Override
    public Map<RevisionKey, Record> records(Set<RevisionKey> wanted, View view) {
        var found = new HashMap<RevisionKey, Record>();
        byKind(wanted, RevisionKey::id)
                .forEach((kind, some) -> {
                    for (var document : revisions(kind).find(anyOf(some)).batchSize(ALL_AT_ONCE)) {
                        var key = key(document);
                        if (wanted.contains(key)) {
                            shown(document, kind, view).ifPresent(record -> found.put(key, record));
                        }
                    }
                });
        return found;
    }

    /** Of these records these revisions, in all renditions; and some more. */
    private static Bson anyOf(List<RevisionKey> keys) {
        var records = keys.stream().map(key -> key.id().value()).distinct().toList();
        var revisions = keys.stream().map(RevisionKey::revision).distinct().toList();
        return Filters.and(
                Filters.in(RecordDocuments.RECORD, records), Filters.in("revision", revisions));
    }

    private static RevisionKey key(BsonDocument document) {
        return new RevisionKey(
                new RecordId(document.getString(RecordDocuments.RECORD).getValue()),
                document.getInt32("revision").getValue());
    }

    private static <T> Map<RecordKind, List<T>> byKind(Set<T> all, Function<T, RecordId> id) {
        return all.stream().collect(Collectors.groupingBy(each -> id.apply(each).kind()));
    }

    private MongoCollection<BsonDocument> revisions(RecordKind kind) {
        return database.getCollection(RevisionDocuments.collection(kind), BsonDocument.class);
    }

    private Optional<? extends Record> shown(BsonDocument document, RecordKind kind, View view) {
        return RecordDocuments.show(
                document, view, Objects.requireNonNull(shapes.get(kind)).type());
    }

    private static Revision revision(BsonDocument document, View view) {
        return new Revision(
                new RecordId(document.getString(RevisionDocuments.RECORD_ID).getValue()),
                document.getInt32("revision").getValue(),
                Instant.ofEpochMilli(document.getDateTime("recordedAt").getValue()),
                view.showsEditing() ? text(document, "by") : null,
                view.showsEditing() ? text(document, "note") : null,
                document.getString("digest").getValue());
    }

    private static @Nullable String text(BsonDocument document, String field) {
        return document.containsKey(field) ? document.getString(field).getValue() : null;
    }
}
