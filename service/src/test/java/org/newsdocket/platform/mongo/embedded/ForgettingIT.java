package org.newsdocket.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.store.Bytes;

/** That no byte of what was removed is left on disk where somebody asks for that. */
class ForgettingIT {
    private static final String SECRET = "Kanarienvogel";

    @TempDir Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        database = client.getDatabase("test");
        var people = database.getCollection("people");
        people.insertOne(new Document("_id", 1).append("name", SECRET).append("age", 30));
        people.insertOne(new Document("_id", 2).append("name", SECRET));
        people.updateOne(Filters.eq("_id", 1), Updates.unset("name"));
        people.deleteOne(Filters.eq("_id", 2));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void keepsInItsLogWhatWasRemovedUntilItIsCompacted() throws IOException {
        assertThat(Bytes.holding(SECRET, folder)).isNotEmpty();

        compact();

        assertThat(Bytes.holding(SECRET, folder)).isEmpty();
    }

    @Test
    void keepsWhatWasNotRemovedAndGoesOn() {
        compact();
        database.getCollection("people").insertOne(new Document("_id", 3));

        close();
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());

        assertThat(client.getDatabase("test").getCollection("people").find())
                .containsExactly(new Document("_id", 1).append("age", 30), new Document("_id", 3));
    }

    @Test
    void saysThatItCouldNotForget() throws IOException {
        var inTheWay = Files.createDirectories(folder.resolve("store.log.draft/in the way"));

        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(this::compact)
                .withMessageContaining("can't rewrite its log")
                .satisfies(refused -> assertThat(refused.getErrorCode()).isEqualTo(14_031));

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        database.getCollection("people").insertOne(new Document("_id", 3));
        compact();
        assertThat(Bytes.holding(SECRET, folder)).isEmpty();
    }

    private void compact() {
        database.runCommand(new Document("compact", "people"));
    }
}
