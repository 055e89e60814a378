package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.newsdocket.store.Bytes;
import org.newsdocket.store.ChildProcess;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What a start finds after a process was killed while it wrote, and what it makes of it. */
class LedgerCrashIT {
    private static final int SAMPLE = 33;

    @TempDir Path folder;

    @Test
    void findsAChangesetWhollyOrNotAtAllWhereverItsWritingEnded() throws Exception {
        int command = 1;
        while (!isDone(command)) {
            boolean inserted = command > 1;
            afterRestart(
                    folder.resolve("before-" + command),
                    entries -> assertThat(entries).hasSize(inserted ? 2 : 1));
            command++;
        }
        assertThat(command).as("commands from the insert on").isGreaterThan(6);
        afterRestart(
                folder.resolve("before-" + command),
                entries -> {
                    assertThat(entries).hasSize(2);
                    assertThat(entries.getLast().items()).hasSize(SAMPLE + 1);
                });
    }

    private boolean isDone(int command) throws Exception {
        var end =
                kill(HaltingAppender.Appending.class, folder.resolve("before-" + command), command);
        return end.equals(HaltingAppender.DONE);
    }

    /** Whether the last revisions are erased is told by the one insert, however little follows. */
    @Test
    void leavesNoByteOfWhatWasErasedWhereverTheErasingEnded() throws Exception {
        boolean done = false;
        int command = 0;
        while (!done) {
            command++;
            var store = folder.resolve("before-" + command);
            done = kill(HaltingAppender.Erasing.class, store, command).equals(HaltingAppender.DONE);
            int expected = command == 1 ? 2 : 3;
            afterRestart(store, entries -> assertThat(entries).hasSize(expected));
            assertThat(Bytes.holding(HaltingAppender.SECRET, store).isEmpty())
                    .as("without it after a halt before command %d", command)
                    .isEqualTo(command > 1);
        }
        assertThat(command).as("commands from the insert on").isGreaterThan(6);
    }

    @Test
    void hasTheWholeSampleOnceAfterAStartThatWasCutShort() throws Exception {
        var end = kill(HaltingAppender.Starting.class, folder, 3);
        assertThat(end).startsWith(HaltingAppender.HALTED);

        try (var service =
                new SpringApplicationBuilder(Newsdocket.class)
                        .run("--newsdocket.store.folder=" + folder, "--server.port=0")) {
            var entries = service.getBean(Entries.class).from(1, 10);
            assertThat(entries).hasSize(1);
            assertThat(entries.getFirst().items()).hasSize(SAMPLE);
            assertWhole(service.getBean(Ledger.class), service.getBean(MongoDatabase.class));
        }
    }

    /** Returns the last thing that the process said. */
    private static String kill(Class<?> main, Path folder, int command)
            throws IOException, InterruptedException {
        var process = ChildProcess.start(main, folder.toString(), String.valueOf(command));
        try (var output = process.inputReader()) {
            return output.lines()
                    .filter(line ->
                            line.startsWith(HaltingAppender.HALTED)
                                    || line.equals(HaltingAppender.DONE))
                    .findFirst()
                    .orElseThrow();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void afterRestart(Path folder, Consumer<List<Changeset>> check) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.uri());
                var parts = new LedgerParts(client.getDatabase("newsdocket"))) {
            var ledger = parts.ledger();
            var entries = parts.entries.from(1, 10);
            check.accept(entries);
            assertThat(parts.projections.position()).isEqualTo(entries.size());
            assertWhole(ledger, client.getDatabase("newsdocket"));
        }
    }

    private static void assertWhole(Ledger ledger, MongoDatabase database) {
        var found = Stored.projections(database);
        assertThat(ledger.verify()).isEmpty();
        ledger.rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
        assertThat(found.get("actors")).isNotEmpty();
    }
}
