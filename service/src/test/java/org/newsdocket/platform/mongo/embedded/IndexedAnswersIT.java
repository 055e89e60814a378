package org.newsdocket.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two collections get the same random commands; one has indexes. They must never be told apart. */
class IndexedAnswersIT {
    private static final int DOCUMENTS = 80;
    private static final int COMMANDS = 400;
    private static final List<String> INDEXES =
            List.of("a", "b", "a.x", "b.x", "a.x.y", "a.0", "b.0.x");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areThoseOfAScan(long seed) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("test");
            MongoCollection<Document> scanned = database.getCollection("scanned");
            MongoCollection<Document> indexed = database.getCollection("indexed");
            INDEXES.forEach(path -> indexed.createIndex(new Document(path, 1)));
            indexed.createIndex(new Document("c", 1).append("a", -1));
            RandomDocuments random = new RandomDocuments(new Random(seed));
            for (int id = 0; id < DOCUMENTS; id++) {
                Document document = random.document(id);
                scanned.insertOne(document);
                indexed.insertOne(document);
            }
            for (int i = 0; i < COMMANDS; i++) {
                Document filter = random.filter();
                Function<MongoCollection<Document>, Object> command = random.command(filter);
                assertThat(outcome(indexed, command))
                        .as("seed %d, command %d, filter %s", seed, i, filter)
                        .isEqualTo(outcome(scanned, command));
            }
            assertThat(indexed.find().into(new ArrayList<>()))
                    .isEqualTo(scanned.find().into(new ArrayList<>()));
            assertThat(store.examined("test", "indexed"))
                    .isLessThan(store.examined("test", "scanned"));
        }
    }

    private static Object outcome(
            MongoCollection<Document> collection,
            Function<MongoCollection<Document>, Object> command) {
        try {
            return command.apply(collection);
        } catch (MongoException e) {
            return e.getCode();
        }
    }
}
