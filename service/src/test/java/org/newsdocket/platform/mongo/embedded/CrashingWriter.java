package org.newsdocket.platform.mongo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * A process that makes numbered changes until it is killed or the store refuses, and says after
 * each that it was acknowledged. The same numbers always make the same changes, so another store
 * can follow.
 */
final class CrashingWriter {
    static final String DONE = "done ";
    static final String REFUSED = "refused ";
    static final String ANSWERED = "answered ";
    private static final int GROUPS = 7;

    private CrashingWriter() {}

    static void main(String[] args) {
        try (EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> records = records(client);
            try {
                for (int number = Integer.parseInt(args[1]); ; number++) {
                    change(records, number);
                    System.out.println(DONE + number);
                }
            } catch (MongoException e) {
                System.out.println(REFUSED + e.getMessage());
            }
            try {
                System.out.println(ANSWERED + records.countDocuments());
            } catch (MongoException e) {
                System.out.println(REFUSED + e.getMessage());
            }
        }
    }

    /** Starts it on a folder; it begins with the change of this number. */
    static Process start(List<String> prefix, Path folder, int number) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(number)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    static MongoCollection<Document> records(MongoClient client) {
        MongoCollection<Document> records = client.getDatabase("test").getCollection("records");
        records.createIndex(ascending("key"), new IndexOptions().unique(true));
        records.createIndex(ascending("group", "tags"));
        return records;
    }

    static void change(MongoCollection<Document> records, int number) {
        switch (number % 5) {
            case 0, 1 -> records.insertOne(record(number));
            case 2 -> records.insertMany(List.of(record(number), record(-number)));
            case 3 ->
                    records.updateMany(
                            eq("group", number % GROUPS),
                            combine(inc("version", 1), set("tags", List.of(number))));
            default -> records.deleteMany(gte("_id", number - 3));
        }
    }

    private static Document record(int number) {
        return new Document("_id", number)
                .append("key", "key " + number)
                .append("group", Math.floorMod(number, GROUPS))
                .append("tags", List.of(number % 3, "tag"))
                .append("text", "x".repeat(Math.floorMod(number, 50) * 100));
    }
}
