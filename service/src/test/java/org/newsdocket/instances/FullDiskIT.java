package org.newsdocket.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.store.ChildProcess;

/** A process that may write no file above a size, as if its disk ended there. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class FullDiskIT {
    private static final int LARGEST_FILE = 1 << 20;

    @TempDir Path folder;

    @Test
    void refusesWhatItCannotWriteAndGoesOnOnceThereIsRoom() throws Exception {
        var process =
                ChildProcess.of(
                        List.of(),
                        Newsdocket.class,
                        "--newsdocket.store.folder=" + folder,
                        "--newsdocket.sample.load=false",
                        "--newsdocket.access.anonymous=record:write");
        process.command()
                .addAll(0, List.of("prlimit", "--fsize=" + LARGEST_FILE + ":unlimited", "--"));
        try (var instance = Instance.of(process).awaitPorts().awaitReady()) {
            int recorded = fill(instance);

            assertThat(recorded).isPositive();
            // What is recorded and finds no room to be read closes the service until it does.
            assertThat(importInto(instance)).containsAnyOf("\"STORE_FULL\"", "\"UNAVAILABLE\"");
            assertThat(instance.status("liveness")).isEqualTo(200);
            assertThat(instance.ask("{ actors { totalCount } }").body())
                    .containsAnyOf("\"totalCount\":" + recorded + "}", "\"UNAVAILABLE\"");

            var raise =
                    new ProcessBuilder(
                            "prlimit", "--pid=" + instance.pid(), "--fsize=unlimited:unlimited");
            assertThat(raise.start().waitFor()).isZero();

            await().until(() -> create(instance, recorded).contains("\"revision\":1"));
            assertThat(instance.ask("{ actors { totalCount } }").body())
                    .contains("\"totalCount\":" + (recorded + 1));
            await().until(() -> instance.status("readiness") == 200);
            instance.terminate();
            assertThat(instance.output())
                    .contains("store_write_failed", "File too large")
                    .doesNotContain("\tat ");
        }
    }

    /** Returns how many were recorded. */
    private static int fill(Instance instance) throws IOException, InterruptedException {
        int number = 0;
        var answer = create(instance, number);
        while (answer.contains("\"revision\":1")) {
            number++;
            answer = create(instance, number);
        }
        assertThat(answer).contains("\"STORE_FULL\"").doesNotContain("mongo", "Exception");
        return number;
    }

    private static String importInto(Instance instance) throws IOException, InterruptedException {
        var record =
                """
                {"id":"act_01jsjhg60066qc0jqzxnzn3k0f","type":"PERSON","status":"USABLE","knownFrom":"2025-04-22T00:00:00Z","names":[{"text":"N","kind":"PRIMARY"}],"description":"%s"}
                """
                        .formatted("word ".repeat(8_000));
        var answer =
                Instance.send(
                        HttpRequest.newBuilder(instance.at("/import"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(record))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        return answer.body();
    }

    private static String create(Instance instance, int number)
            throws IOException, InterruptedException {
        return instance.ask(
                        """
                        mutation { createPerson(input: {names: [{text: "N%d", kind: PRIMARY}], description: "%s", note: "n", idempotencyKey: "key-%d"}) \
                        { person { revision } errors { message } } }\
                        """
                                .formatted(number, "word ".repeat(8_000), number))
                .body();
    }
}
