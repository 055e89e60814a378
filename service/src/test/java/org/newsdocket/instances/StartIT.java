package org.newsdocket.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
            assertThat(instance.ask("{ stories { totalCount } }").body())
                    .contains("\"UNAVAILABLE\"");
            try (var _ = EmbeddedStore.open(folder, port)) {
                await().until(() -> instance.status("readiness") == 200);
                assertThat(instance.ask("{ stories { totalCount } }").body())
                        .contains("\"totalCount\":1");
            }
            instance.terminate();
            assertThat(instance.output()).doesNotContain(STACK);
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
