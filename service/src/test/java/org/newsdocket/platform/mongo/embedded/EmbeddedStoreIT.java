package org.newsdocket.platform.mongo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {
    @TempDir Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> stories;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        stories = client.getDatabase("test").getCollection("stories");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void answersPingAndHello() {
        assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                .containsEntry("ok", 1.0);
        assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsKeys("maxBsonObjectSize", "maxWireVersion");
    }

    @Test
    void keepsItsFolderToItself() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedStore.open(folder))
                .withMessageContaining(folder.toAbsolutePath().toString());
    }

    @Test
    void leavesNothingOpenWhenItsPortIsTaken(@TempDir Path other) {
        int taken = Integer.parseInt(store.uri().substring(store.uri().lastIndexOf(':') + 1));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> EmbeddedStore.open(other, taken))
                .withMessageContaining("port " + taken);
        EmbeddedStore.open(other).close();
    }

    @Test
    void keepsDocumentsIndexesAndTheirOrderOverARestart() {
        stories.createIndex(compoundIndex(ascending("state"), descending("at")));
        stories.createIndex(ascending("slug"), new IndexOptions().unique(true));
        for (int id : List.of(3, 1, 2)) {
            stories.insertOne(story(id));
        }
        stories.updateOne(eq(1), push("tags", "court"));
        stories.deleteOne(eq(3));
        List<Document> documents = all();
        List<Document> indexes = indexes();

        reopen();

        assertThat(all())
                .isEqualTo(documents)
                .extracting(document -> document.get("_id"))
                .containsExactly(1, 2);
        assertThat(indexes()).isEqualTo(indexes).hasSize(3);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> stories.insertOne(story(9).append("slug", "story-2")))
                .satisfies(failure -> assertThat(failure.getCode()).isEqualTo(11000));
        long before = store.examined("test", "stories");
        assertThat(stories.find(eq("state", "state-2"))).hasSize(1);
        assertThat(store.examined("test", "stories") - before).isEqualTo(1);
    }

    @Test
    void keepsDropsAndRenamesOverARestart() {
        stories.insertOne(story(1));
        stories.createIndex(ascending("state"));
        client.getDatabase("test").getCollection("actors").insertOne(new Document("_id", 1));
        client.getDatabase("other").getCollection("stories").insertOne(new Document("_id", 1));
        client.getDatabase("test").getCollection("actors").drop();
        client.getDatabase("other").drop();
        stories.renameCollection(new MongoNamespace("test.sagas"));

        reopen();

        assertThat(client.getDatabase("test").listCollectionNames()).containsExactly("sagas");
        assertThat(client.getDatabase("test").getCollection("sagas").find())
                .containsExactly(story(1));
        assertThat(client.getDatabase("test").getCollection("sagas").listIndexes()).hasSize(2);
        assertThat(client.getDatabase("other").listCollectionNames()).isEmpty();
    }

    @Test
    void takesTheSameIndexTwiceAndRefusesAnotherOfThatName() {
        stories.createIndex(ascending("state"), new IndexOptions().name("by_state"));
        stories.createIndex(ascending("state"), new IndexOptions().name("by_state"));

        assertThat(indexes())
                .extracting(index -> index.get("name"))
                .containsExactly("_id_", "by_state");
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() ->
                        stories.createIndex(ascending("at"), new IndexOptions().name("by_state")))
                .satisfies(failure -> assertThat(failure.getErrorCode()).isEqualTo(86));
    }

    @Test
    void dropsAnIndexOfOneCollectionOnly() {
        MongoCollection<Document> actors = client.getDatabase("test").getCollection("actors");
        stories.createIndex(ascending("state"), new IndexOptions().name("by_state"));
        actors.createIndex(ascending("state"), new IndexOptions().name("by_state"));

        stories.dropIndex("by_state");
        assertThat(indexes()).hasSize(1);
        assertThat(actors.listIndexes()).hasSize(2);

        actors.dropIndexes();
        assertThat(actors.listIndexes()).hasSize(1);
    }

    @Test
    void refusesParallelArraysInACompoundIndexAsMongoDbDoes() {
        stories.createIndex(ascending("tags", "parties.actor"));
        stories.insertOne(
                story(1).append("parties", List.of(new Document("actor", "a")))
                        .append("tags", "one"));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> stories.updateOne(eq(1), set("tags", List.of("one", "two"))))
                .satisfies(failure -> assertThat(failure.getCode()).isEqualTo(171));
        assertThat(all()).extracting(document -> document.get("tags")).containsExactly("one");
    }

    @Test
    void changesADocumentOnlyAsAWhole() {
        stories.insertOne(story(1).append("count", 1));

        Document before = stories.findOneAndUpdate(eq(1), inc("count", 1));
        Document after =
                stories.findOneAndUpdate(
                        eq(1),
                        inc("count", 1),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include("count")));

        assertThat(before).containsEntry("count", 1);
        assertThat(after).containsEntry("count", 3).hasSize(2);
        assertThat(stories.findOneAndDelete(eq(1))).containsEntry("count", 3);
        assertThat(all()).isEmpty();
    }

    @Test
    void doesNotLetAnAggregationChangeWhatIsStored() {
        stories.insertOne(story(1).append("court", new Document("name", "Oslo")));

        List<Document> changed =
                stories.aggregate(
                                List.of(
                                        new Document(
                                                "$addFields",
                                                new Document(
                                                        "court", new Document("city", "Bergen")))))
                        .into(new ArrayList<>());

        assertThat(changed.getFirst().get("court", Document.class)).containsEntry("city", "Bergen");
        assertThat(all().getFirst().get("court")).isEqualTo(new Document("name", "Oslo"));
    }

    @Test
    void refusesADocumentThatItCouldNotReadAgain() {
        String half = "x".repeat(9 << 20);
        stories.insertOne(story(1).append("one", half));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> stories.updateOne(eq(1), set("two", half)))
                .satisfies(failure -> assertThat(failure.getCode()).isEqualTo(10334));
        reopen();
        assertThat(all().getFirst()).doesNotContainKey("two");
    }

    @Test
    void readsACursorInBatchesThatDoNotMoveUnderIt() {
        stories.insertMany(IntStream.range(0, 100).mapToObj(EmbeddedStoreIT::story).toList());

        try (var cursor = stories.find().batchSize(10).cursor()) {
            stories.deleteMany(new Document());
            assertThat(cursor).toIterable().hasSize(100);
        }
        assertThat(stories.countDocuments()).isZero();
    }

    @Test
    void rewritesALogOfSupersededDocuments() throws IOException {
        String text = "x".repeat(200_000);
        stories.insertOne(story(1));
        stories.createIndex(ascending("state"));
        for (int i = 0; i < 200; i++) {
            stories.updateOne(eq(1), set("text", text + i));
        }

        assertThat(Files.size(folder.resolve("store.log"))).isLessThan(Journal.SLACK + 1_000_000);
        reopen();
        assertThat(all().getFirst()).containsEntry("text", text + 199);
        assertThat(indexes()).hasSize(2);
    }

    private void reopen() {
        close();
        open();
    }

    private List<Document> all() {
        return stories.find().into(new ArrayList<>());
    }

    private List<Document> indexes() {
        return stories.listIndexes().into(new ArrayList<>());
    }

    private static Document story(int id) {
        return new Document("_id", id)
                .append("slug", "story-" + id)
                .append("state", "state-" + id)
                .append("at", id);
    }
}
