package org.newsdocket.platform.mongo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreCrashIT {
    private static final int KILLS = 6;
    private static final Random RANDOM = new Random(7);

    @TempDir Path folder;
    @TempDir Path expectedFolder;

    @Test
    void losesNothingAcknowledgedWhenItsProcessIsKilled() throws IOException, InterruptedException {
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = CrashingWriter.start(List.of(), folder, next);
            try (BufferedReader acknowledged = writer.inputReader()) {
                int enough = 1 + RANDOM.nextInt(150);
                done(acknowledged.lines()).limit(enough).forEach(_ -> {});
                writer.toHandle().destroyForcibly();
                // What was still in the pipe was acknowledged as well.
                int last = done(acknowledged.lines()).max().orElse(next + enough - 1);
                writer.waitFor();
                next = assertHolds(next, last + 1);
            }
        }
        assertThat(next).isGreaterThan(KILLS);
    }

    @Test
    void leavesAFolderToTheProcessThatHasItOpen() throws IOException, InterruptedException {
        Process writer = CrashingWriter.start(List.of(), folder, 0);
        try (BufferedReader output = writer.inputReader()) {
            assertThat(done(output.lines()).findFirst()).isPresent();

            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedStore.open(folder))
                    .withMessageContaining(folder.toString());
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsNothingOfAWriteThatFindsTheDiskFullAndReadsOn()
            throws IOException, InterruptedException {
        Process writer =
                CrashingWriter.start(
                        List.of("/bin/sh", "-c", "ulimit -f 300; exec \"$@\"", "writer"),
                        folder,
                        0);
        List<String> lines;
        try (BufferedReader output = writer.inputReader()) {
            lines = output.lines().toList();
        }
        writer.waitFor();

        int last = done(lines.stream()).max().orElseThrow();
        assertThat(last).isGreaterThan(20);
        assertThat(lines.stream().filter(line -> line.startsWith(CrashingWriter.REFUSED)))
                .singleElement()
                .asString()
                .contains("OutOfDiskSpace", "can't write its log");
        assertThat(lines.getLast()).startsWith(CrashingWriter.ANSWERED);
        assertThat(assertHolds(0, last + 1)).isEqualTo(last + 1);
    }

    private static IntStream done(Stream<String> lines) {
        return lines.filter(line -> line.startsWith(CrashingWriter.DONE))
                .mapToInt(line -> Integer.parseInt(line.substring(CrashingWriter.DONE.length())));
    }

    /** Brings the store that never crashed as far, and returns the number of the next change. */
    private int assertHolds(int done, int acknowledged) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.uri());
                EmbeddedStore expectedStore = EmbeddedStore.open(expectedFolder);
                MongoClient expectedClient = MongoClients.create(expectedStore.uri())) {
            MongoCollection<Document> expected = CrashingWriter.records(expectedClient);
            for (int number = done; number < acknowledged; number++) {
                CrashingWriter.change(expected, number);
            }
            List<Document> without = all(expected);
            MongoCollection<Document> actual = client.getDatabase("test").getCollection("records");
            assertIndexesAgree(actual);
            List<Document> found = all(actual);
            if (found.equals(without)) {
                return acknowledged;
            }
            // The change that was under way may be there, but then all of it.
            CrashingWriter.change(expected, acknowledged);
            assertThat(found).isEqualTo(all(expected));
            return acknowledged + 1;
        }
    }

    private static void assertIndexesAgree(MongoCollection<Document> records) {
        assertThat(records.listIndexes()).hasSize(3);
        List<Document> all = all(records);
        for (int group = 0; group < 7; group++) {
            int wanted = group;
            assertThat(records.find(eq("group", group)).sort(Sorts.ascending("_id")))
                    .containsExactlyElementsOf(
                            all.stream()
                                    .filter(record -> record.getInteger("group") == wanted)
                                    .toList());
        }
        for (Document record : all) {
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> records.insertOne(new Document("key", record.get("key"))))
                    .satisfies(failure -> assertThat(failure.getCode()).isEqualTo(11000));
        }
    }

    private static List<Document> all(MongoCollection<Document> records) {
        return records.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }
}
