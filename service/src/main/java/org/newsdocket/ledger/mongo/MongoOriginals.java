package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.newsdocket.ledger.Originals;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.ViewFilter;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.Renditions;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoOriginals implements Originals {
    /** What the ledger gives, and what a projection adds. */
    private static final List<String> NOT_RECORDED =
            List.of(
                    "_id",
                    "revision",
                    "recordedAt",
                    RecordShape.INDEX,
                    RecordDocuments.RECORD,
                    Renditions.AUDIENCE);

    private static final Bson WHOLE = Filters.exists(RecordDocuments.RENDITION, false);

    /** Documents to ask for at once: of the largest records, less than one answer holds. */
    private static final int BATCH = 100;

    private final MongoDatabase database;

    MongoOriginals(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Map<RecordId, Original> findAll(Set<RecordId> ids, View view) {
        var found = new HashMap<RecordId, Original>();
        if (!view.mayEdit()) {
            return found;
        }
        ids.stream()
                .collect(Collectors.groupingBy(RecordId::kind))
                .forEach((kind, some) -> {
                    var wanted = some.stream().map(RecordId::value).toList();
                    for (var document : current(kind).find(Filters.in("_id", wanted))) {
                        var original = original(document);
                        found.put(original.id(), original);
                    }
                });
        found.values().removeIf(MongoOriginals::isErased);
        return found;
    }

    @Override
    public List<Original> overdue(View view, int limit) {
        var found = new ArrayList<Original>();
        if (!view.mayEdit()) {
            return found;
        }
        var passed = Filters.lte(RecordShape.NEXT_MOMENT, ViewFilter.date(view.now()));
        for (var kind : RecordKind.values()) {
            current(kind).find(passed).limit(limit).map(MongoOriginals::original).into(found);
        }
        return found;
    }

    @Override
    public Map<Identifier, Set<RecordId>> identified(
            RecordKind kind, Set<Identifier> identifiers, View view) {
        var found = new HashMap<Identifier, Set<RecordId>>();
        if (!view.mayEdit()) {
            return found;
        }
        var values = identifiers.stream().map(Identifier::value).distinct().toList();
        for (int from = 0; from < values.size(); from += BATCH) {
            var some = values.subList(from, Math.min(values.size(), from + BATCH));
            current(kind)
                    .find(Filters.and(Filters.in("identifiers.value", some), WHOLE))
                    .projection(Projections.include("identifiers"))
                    .forEach(document ->
                            identifiers(document)
                                    .forEach(identifier ->
                                            found.computeIfAbsent(identifier, _ -> new TreeSet<>())
                                                    .add(
                                                            new RecordId(
                                                                    document.getString("_id")
                                                                            .getValue()))));
        }
        found.keySet().retainAll(identifiers);
        return found;
    }

    private static List<Identifier> identifiers(BsonDocument document) {
        return document.getArray("identifiers").stream()
                .map(BsonValue::asDocument)
                .map(each ->
                        new Identifier(
                                each.getString("scheme").getValue(),
                                each.getString("value").getValue()))
                .toList();
    }

    /** Asks anew for each batch, so that no cursor has to outlive a slow reader. */
    @Override
    public void forEach(RecordKind kind, View view, Consumer<Original> use) {
        if (!view.mayEdit()) {
            return;
        }
        var after = "";
        while (true) {
            var batch =
                    current(kind)
                            .find(Filters.and(Filters.gt("_id", after), WHOLE))
                            .sort(Sorts.ascending("_id"))
                            .limit(BATCH)
                            .map(MongoOriginals::original)
                            .into(new ArrayList<>());
            if (batch.isEmpty()) {
                return;
            }
            batch.stream().filter(original -> !isErased(original)).forEach(use);
            after = batch.getLast().id().value();
        }
    }

    private static boolean isErased(Original original) {
        return Erasure.isOf(original.document());
    }

    private static Original original(BsonDocument stored) {
        var id = new RecordId(stored.getString("_id").getValue());
        int revision = stored.getInt32("revision").getValue();
        var recordedAt = Instant.ofEpochMilli(stored.getDateTime("recordedAt").getValue());
        var document = BsonTrees.tree(stored);
        document.remove(NOT_RECORDED);
        return new Original(id, revision, recordedAt, document);
    }

    private MongoCollection<BsonDocument> current(RecordKind kind) {
        return database.getCollection(ProjectionForm.collection(kind), BsonDocument.class);
    }
}
