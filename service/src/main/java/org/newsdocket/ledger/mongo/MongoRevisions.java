package org.newsdocket.ledger.mongo;

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
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

@Component
final class MongoRevisions implements Revisions {
    /** So that no answer is asked for in parts. */
    private static final int ALL_AT_ONCE = 100_000;

    private final MongoCollection<BsonDocument> revisions;
    private final MongoCollection<BsonDocument> actors;
    private final Map<RecordKind, RecordShape<?>> shapes = new EnumMap<>(RecordKind.class);

    MongoRevisions(MongoDatabase database, List<RecordShape<?>> shapes) {
        this.revisions = database.getCollection(MongoProjections.REVISIONS, BsonDocument.class);
        this.actors = database.getCollection(RecordKind.ACTOR.plural(), BsonDocument.class);
        shapes.forEach(shape -> this.shapes.put(shape.kind(), shape));
    }

    @Override
    public Map<RecordId, List<Revision>> of(Set<RecordId> ids, View view) {
        var found = new LinkedHashMap<RecordId, List<Revision>>();
        ids.forEach(id -> found.put(id, new ArrayList<>()));
        var documents =
                revisions
                        .find(Filters.in("recordId", ids.stream().map(RecordId::value).toList()))
                        .sort(Sorts.descending("recordId", "revision"))
                        .batchSize(ALL_AT_ONCE)
                        .projection(
                                Projections.include(
                                        "recordId",
                                        "revision",
                                        "recordedAt",
                                        "by",
                                        "note",
                                        "digest"));
        for (var document : documents) {
            var revision = revision(document, view);
            Objects.requireNonNull(found.get(revision.id())).add(revision);
        }
        return found;
    }

    @Override
    public Map<RevisionKey, Record> records(Set<RevisionKey> wanted, View view) {
        var byKey = new HashMap<String, RevisionKey>();
        wanted.forEach(key -> byKey.put(key.toString(), key));
        var current = currentActors(wanted);
        var found = new HashMap<RevisionKey, Record>();
        var documents = revisions.find(Filters.in("_id", byKey.keySet())).batchSize(ALL_AT_ONCE);
        for (var document : documents) {
            var key = Objects.requireNonNull(byKey.get(document.getString("_id").getValue()));
            var now = current.get(key.id());
            if (now == null || isCurrent(key, now) || view.showsEarlier(now)) {
                shown(document, key.id(), view).ifPresent(record -> found.put(key, record));
            }
        }
        return found;
    }

    private Map<RecordId, ObjectNode> currentActors(Set<RevisionKey> revisions) {
        var ids =
                revisions.stream()
                        .map(RevisionKey::id)
                        .filter(id -> id.kind() == RecordKind.ACTOR)
                        .map(RecordId::value)
                        .distinct()
                        .toList();
        var current = new HashMap<RecordId, ObjectNode>();
        if (ids.isEmpty()) {
            return current;
        }
        var documents =
                actors.find(Filters.in("_id", ids))
                        .projection(
                                Projections.include(
                                        "type",
                                        "revision",
                                        "status",
                                        "embargoedUntil",
                                        "knownFrom"))
                        .batchSize(ALL_AT_ONCE);
        documents.forEach(document ->
                current.put(
                        new RecordId(document.getString("_id").getValue()),
                        BsonTrees.tree(document)));
        return current;
    }

    private static boolean isCurrent(RevisionKey key, ObjectNode current) {
        return current.path("revision").asInt(0) == key.revision();
    }

    private Optional<? extends Record> shown(BsonDocument document, RecordId id, View view) {
        document.put("_id", document.getString("recordId"));
        return RecordDocuments.show(
                document, view, Objects.requireNonNull(shapes.get(id.kind())).type());
    }

    private static Revision revision(BsonDocument document, View view) {
        return new Revision(
                new RecordId(document.getString("recordId").getValue()),
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
