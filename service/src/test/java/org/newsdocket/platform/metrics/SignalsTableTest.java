package org.newsdocket.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The metrics are those of service/SIGNALS.md, which {@code -Dsignals.update=true} writes anew. */
class SignalsTableTest {
    private static final Path TABLE = Path.of("SIGNALS.md");
    private static final String HEAD =
            """
            # Metrics

            What Prometheus finds at `/actuator/prometheus` beside what Spring Boot, Tomcat and the Java machine tell of themselves
            (`http_server_requests_seconds` by route and status, `jvm_*`, `process_*`, `tomcat_*`, `logback_events_total`). No label has a value that a
            caller made up.

            | metric | kind | unit | labels | meaning | in Prometheus |
            | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void holdsEverySignal() throws IOException {
        var table =
                Arrays.stream(Signal.values())
                        .map(SignalsTableTest::row)
                        .collect(Collectors.joining("", HEAD, ""));
        if (Boolean.getBoolean("signals.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).hasContent(table.strip());
    }

    private static String row(Signal signal) {
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        signal.id(),
                        signal.kind().name().toLowerCase(Locale.ROOT),
                        signal.unit(),
                        names(signal.labels()),
                        signal.meaning(),
                        names(signal.series()));
    }

    private static String names(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
