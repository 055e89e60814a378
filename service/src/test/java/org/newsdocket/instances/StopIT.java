package org.newsdocket.instances;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of whoever is served when a process is told to end. */
@Timeout(120)
class StopIT {
    private static final String RECORD =
            """
            {"id": "act_00000000000000000000000001", "type": "GROUP", "status": "USABLE", "names": [{"text": "Late", "kind": "PRIMARY"}]}
            """;

    @TempDir Path folder;

    @Test
    void servesToTheEndWhatItHasBegunAndTakesNothingNew() throws Exception {
        try (var instance =
                        Instance.starting(
                                        "--newsdocket.store.folder=" + folder,
                                        "--newsdocket.sample.load=false",
                                        "--newsdocket.access.anonymous=record:write")
                                .awaitPorts()
                                .awaitReady();
                var client = new Socket("localhost", instance.at("/").getPort())) {
            var sending = client.getOutputStream();
            sending.write(
                    """
                    POST /import?format=ndjson&name=late.ndjson HTTP/1.1
                    Host: localhost
                    Content-Type: application/x-ndjson
                    Content-Length: %d
                    Expect: 100-continue
                    Connection: close

                    """
                            .formatted(RECORD.length())
                            .replace("\n", "\r\n")
                            .getBytes(US_ASCII));
            var answer =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 100");

            instance.terminate();

            await().until(() -> instance.status("readiness") == 503);
            await().untilAsserted(() ->
                    assertThatExceptionOfType(ConnectException.class)
                            .isThrownBy(() -> instance.get("/graphiql")));
            assertThat(instance.status("liveness")).isEqualTo(200);
            sending.write(RECORD.getBytes(US_ASCII));
            assertThat(answer.lines().toList())
                    .anyMatch(line -> line.startsWith("HTTP/1.1 200"))
                    .anyMatch(line -> line.contains("\"created\":1"));
            assertThat(instance.output()).doesNotContain("\tat ");
            assertThat(instance.exit()).isEqualTo(143);
        }
    }
}
