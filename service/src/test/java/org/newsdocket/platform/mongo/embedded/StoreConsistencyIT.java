package org.newsdocket.platform.mongo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConsistencyIT {
    private static final int RECORDS = 20;

    @TempDir Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> records;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        records = client.getDatabase("test").getCollection("records");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void showsNoHalfWrittenDocumentAndNoHalfDoneCommand()
            throws InterruptedException, ExecutionException {
        records.createIndex(ascending("kind"));
        records.insertMany(IntStream.range(0, RECORDS).mapToObj(id -> replacement(id, 0)).toList());
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int worker = 0; worker < 3; worker++) {
            int writer = worker;
            tasks.add(() -> change(writer));
            tasks.add(this::readAll);
            tasks.add(this::readCursor);
        }
        together(tasks);

        assertThat(records.countDocuments(eq("kind", "record"))).isEqualTo(RECORDS);
    }

    @Test
    void losesNoUpdateOfManyWriters() throws InterruptedException, ExecutionException {
        records.insertOne(new Document("_id", 1).append("count", 0));
        Callable<Void> counting =
                () -> {
                    for (int i = 0; i < 100; i++) {
                        records.updateOne(eq(1), inc("count", 1));
                    }
                    return null;
                };
        together(IntStream.range(0, 8).mapToObj(_ -> counting).toList());

        assertThat(records.find().first()).containsEntry("count", 800);
    }

    @Test
    void letsOneOfManyTakeAUniqueKey() throws InterruptedException, ExecutionException {
        records.createIndex(ascending("items.key"), new IndexOptions().unique(true));
        List<Integer> winners = new ArrayList<>();
        Callable<Void> racing =
                () -> {
                    for (int key = 0; key < 50; key++) {
                        try {
                            records.insertOne(
                                    new Document(
                                            "items",
                                            List.of(
                                                    new Document("key", key),
                                                    new Document("key", -key - 1))));
                            synchronized (winners) {
                                winners.add(key);
                            }
                        } catch (MongoWriteException e) {
                            assertThat(e.getCode()).isEqualTo(11000);
                        }
                    }
                    return null;
                };
        together(IntStream.range(0, 6).mapToObj(_ -> racing).toList());

        assertThat(winners).hasSize(50).doesNotHaveDuplicates();
        assertThat(records.countDocuments()).isEqualTo(50);
    }

    @Test
    void createsIndexesFromManyConnections() throws InterruptedException, ExecutionException {
        records.insertMany(
                IntStream.range(0, 200)
                        .mapToObj(id -> new Document("_id", id).append("f" + id % 10, id))
                        .toList());
        List<Callable<Void>> tasks =
                IntStream.range(0, 40)
                        .<Callable<Void>>mapToObj(i ->
                                () -> {
                                    records.createIndex(ascending("f" + i % 10));
                                    assertThat(records.countDocuments(gte("f" + i % 10, 0)))
                                            .isEqualTo(20);
                                    return null;
                                })
                        .toList();
        together(tasks);

        assertThat(records.listIndexes()).hasSize(11);
    }

    private Void change(int writer) {
        for (int round = 1; round <= 100; round++) {
            int value = writer * 1000 + round;
            switch (round % 4) {
                case 0 -> records.updateMany(eq("kind", "record"), both(value));
                case 1 -> records.findOneAndUpdate(eq(round % RECORDS), both(value));
                default ->
                        records.replaceOne(
                                eq(round % RECORDS), replacement(round % RECORDS, value));
            }
        }
        return null;
    }

    private static Bson both(int value) {
        return combine(
                set("one", value), set("nested.other", value), set("list", List.of(value, value)));
    }

    private static Document replacement(int id, int value) {
        return new Document("_id", id)
                .append("one", value)
                .append("list", List.of(value, value))
                .append("kind", "record")
                .append("nested", new Document("other", value));
    }

    private Void readAll() {
        for (int i = 0; i < 150; i++) {
            List<Document> found = records.find(eq("kind", "record")).into(new ArrayList<>());
            assertThat(found).hasSize(RECORDS).allSatisfy(StoreConsistencyIT::agrees);
        }
        return null;
    }

    private Void readCursor() {
        for (int i = 0; i < 50; i++) {
            assertThat(records.find().batchSize(3))
                    .hasSize(RECORDS)
                    .allSatisfy(StoreConsistencyIT::agrees);
        }
        return null;
    }

    private static void agrees(Document found) {
        Object value = found.get("one");
        assertThat(found.get("nested", Document.class)).containsEntry("other", value);
        assertThat(found.getList("list", Object.class)).containsExactly(value, value);
    }

    private static void together(List<Callable<Void>> tasks)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }
}
