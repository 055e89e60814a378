package org.newsdocket.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;

/** What a process says where it can't start, or not yet. */
@Timeout(120)
class StartIT {
    private static final Pattern WAITS = Pattern.compile("start_waits");
    private static final String STACK = "\tat ";

    @TempDir Path folder;

    @Test
    void waitsForAStoreThatIsAwayAndThenServesByItself() throws Exception {
        int port = freePort();
        try (var instance = Instance.on("mongodb://127.0.0.1:" + port, "waiting").awaitPorts()) {
            instance.await(WAITS);

            assertThat(instance.status("liveness")).isEqualTo(200);
            assertThat(instance.status("readiness")).isEqualTo(503);
            assertThat(instance.health("startup").statusCode()).isEqualTo(200);
            assertThat(instance.health("startup").body())
                    .contains("the store does not answer")
                    .endsWith("\"status\":\"STARTING\"}");
            var closed = instance.ask("{ stories { totalCount } }");
            assertThat(closed.statusCode()).isEqualTo(503);
            assertThat(closed.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(closed.body()).contains("\"UNAVAILABLE\"", "not ready");
            instance.await(WAITS);

            try (var _ = EmbeddedStore.open(folder, port)) {
                instance.awaitReady();
                await().until(() -> instance.status("readiness") == 200);
                assertThat(instance.health("startup").body())
                        .contains("\"UP\"")
                        .doesNotContain("STARTING");
                assertThat(instance.ask("{ stories { totalCount } }").body())
                        .contains("\"totalCount\":1");
            }
            await().until(() -> instance.status("readiness") == 503);
            assertThat(instance.status("liveness")).isEqualTo(200);
            assertThat(instance.ask("{ stories { totalCount } actors { totalCount } }").body())
                    .contains("\"UNAVAILABLE\"");
            var export = instance.get("/export");
            assertThat(export.statusCode()).isEqualTo(503);
            assertThat(export.body()).contains("\"UNAVAILABLE\"");
            try (var _ = EmbeddedStore.open(folder, port)) {
                await().until(() -> instance.status("readiness") == 200);
                assertThat(instance.ask("{ stories { totalCount } }").body())
                        .contains("\"totalCount\":1");
            }
            instance.terminate();
            assertThat(instance.output()).doesNotContain(STACK);
            assertThat(instance.output().lines().filter(line -> line.contains("store_fault")))
                    .as("no more than one for each request that failed")
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void isStoppedWhileItWaits() throws Exception {
        var uri = "mongodb://127.0.0.1:" + freePort();
        try (var instance = Instance.on(uri, "waiting").awaitPorts()) {
            instance.await(WAITS);

            instance.terminate();

            assertThat(instance.output()).doesNotContain(STACK, "APPLICATION FAILED");
            assertThat(instance.exit()).isEqualTo(143);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "management.server.port"})
    void saysThatAPortIsTaken(String property) throws Exception {
        try (var taken = new ServerSocket(0);
                var instance =
                        Instance.starting(
                                "--newsdocket.store.folder=" + folder,
                                "--" + property + "=" + taken.getLocalPort())) {
            assertThat(instance.output())
                    .containsOnlyOnce("APPLICATION FAILED TO START")
                    .contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain(STACK);
            assertThat(instance.exit()).isEqualTo(1);
        }
    }

    @Test
    void saysThatAnotherProcessHasTheFolder() throws Exception {
        try (var _ = EmbeddedStore.open(folder);
                var instance = Instance.starting("--newsdocket.store.folder=" + folder)) {
            assertThat(instance.output())
                    .containsOnlyOnce("APPLICATION FAILED TO START")
                    .contains("is in use by another store", "newsdocket.store.folder")
                    .doesNotContain(STACK);
            assertThat(instance.exit()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.data.mongodb.uri=mongodb://desk:secret1@db/newsdocket | spring.data.mongodb.uri is set, which has no effect",
                "spring.mongodb.host=secret1 | spring.mongodb.host is set without spring.mongodb.uri",
                "spring.mongodb.uri= | spring.mongodb.uri is empty",
                "spring.mongodb.uri=mongo://desk:secret1@db | spring.mongodb.uri can",
            })
    void saysThatNoMongoDbIsNamedWhereOneWasMeant(String setting, String told) throws Exception {
        try (var instance =
                Instance.starting("--newsdocket.store.folder=" + folder, "--" + setting)) {
            assertThat(instance.output())
                    .containsOnlyOnce("APPLICATION FAILED TO START")
                    .contains(told, "Name the MongoDB by spring.mongodb.uri")
                    .doesNotContain("secret1", STACK);
            assertThat(instance.exit()).isEqualTo(1);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void saysThatItsFolderIsNone() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertFails(file, file + " is no folder", "newsdocket.store.folder");
    }

    @Test
    void saysThatItsLogIsDamaged() throws Exception {
        var log = Files.writeString(folder.resolve("store.log"), "a shopping list");

        assertFails(folder, log + " is no log", "Restore the file from a backup");
        assertThat(log).hasContent("a shopping list");
    }

    @Test
    void saysThatItCannotReadAChangeset() throws Exception {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.uri())) {
            client.getDatabase("newsdocket")
                    .getCollection("ledger")
                    .insertOne(new Document("_id", 1L).append("form", "of another version"));
        }

        assertFails(folder, "changeset 1 can't be read", "Start the version that wrote it");
    }

    private static void assertFails(Path store, String... told) throws Exception {
        try (var instance = Instance.starting("--newsdocket.store.folder=" + store)) {
            assertThat(instance.output())
                    .containsOnlyOnce("APPLICATION FAILED TO START")
                    .contains(told)
                    .doesNotContain(STACK);
            assertThat(instance.exit()).isEqualTo(1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
