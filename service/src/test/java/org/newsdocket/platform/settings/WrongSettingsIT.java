package org.newsdocket.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.Newsdocket;
import org.newsdocket.store.ChildProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody is told who starts the service with settings that are wrong. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsIT {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    newsdocket.store.timeout=soon           | newsdocket.store.timeout | "soon"    | 10s
                    newsdocket.store.timeout=0s             | newsdocket.store.timeout | "0s"      | 1 milli
                    newsdocket.store.database=              | newsdocket.store.database | ""       | blank
                    newsdocket.ledger.follow-every=-1s      | newsdocket.ledger.follow-every | "-1s" | 1 milli
                    newsdocket.feed.release-every=0         | newsdocket.feed.release-every | "0"  | 1 milli
                    newsdocket.access.anonymous=record:red  | newsdocket.access.anonymous | "record:red" | record:read
                    newsdocket.access.introspection=all     | newsdocket.access.introspection | "all" | record:read
                    newsdocket.access.country.claim=        | newsdocket.access.country.claim | ""   | blank
                    newsdocket.access.country.proxies=10.0.0.300 | newsdocket.access.country.proxies | "10.0.0.300" | 10.0.0.0/8
                    newsdocket.sample.load=perhaps          | newsdocket.sample.load | "perhaps" | true
                    """)
    void aWrongValueIsNamedWithWhatIsAllowed(
            String setting, String name, String value, String allowed, CapturedOutput output) {
        assertThatThrownBy(() -> start(setting)).isNotNull();

        assertThat(output.getAll()).doesNotContain("\tat ", "Error creating bean");
        assertThat(output.getAll().split("APPLICATION FAILED TO START", -1)[1])
                .contains(name + " is " + value + ":", allowed)
                .doesNotContain("java", "org.");
    }

    @Test
    void aSettingThatThereIsNotIsNamed(CapturedOutput output) {
        assertThatThrownBy(() -> start("newsdocket.stoer.folder=secret")).isNotNull();

        assertThat(output.getAll())
                .contains(
                        "APPLICATION FAILED TO START",
                        "There is no such setting:",
                        "newsdocket.stoer.folder",
                        "newsdocket.store.folder")
                .doesNotContain("\tat ", "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newsdocket.access-anonymous", "newsdocket.store.port"})
    void aSettingThatOnlyLooksLikeOneIsNamed(String name, CapturedOutput output) {
        assertThatThrownBy(() -> start(name + "=1")).isNotNull();

        assertThat(output.getAll()).contains("There is no such setting:", name);
    }

    @Test
    void theProcessEndsWithOneMessageAndExitsWithOne() throws Exception {
        var process = process().start();
        try (var output = process.inputReader()) {
            var said = output.lines().collect(Collectors.joining("\n"));

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said)
                    .contains("newsdocket.access.anonymus", "NEWSDOCKET_ACCESS_ANONYMUS")
                    .contains("NEWSDOCKET_ACCESSANONYMOUS")
                    .doesNotContain("\tat ", "newsdocket.service", "newsdocket.port");
            assertThat(said.split("APPLICATION FAILED TO START", -1)).hasSize(2);
        } finally {
            process.destroyForcibly();
        }
    }

    /** With typos in two, and with variables that Kubernetes sets for a service of this name. */
    private ProcessBuilder process() {
        var builder =
                ChildProcess.of(List.of(), Newsdocket.class, arguments().toArray(String[]::new))
                        .redirectErrorStream(true);
        builder.environment().put("NEWSDOCKET_ACCESS_ANONYMUS", "");
        builder.environment().put("NEWSDOCKET_ACCESSANONYMOUS", "");
        builder.environment().put("NEWSDOCKET_LEDGER_FOLLOW_EVERY", "1s");
        builder.environment().put("NEWSDOCKET_FEED_RELEASEEVERY", "1s");
        builder.environment().put("NEWSDOCKET_SERVICE_HOST", "10.0.0.7");
        builder.environment().put("NEWSDOCKET_SERVICE_PORT_HTTP", "8080");
        builder.environment().put("NEWSDOCKET_PORT", "tcp://10.0.0.7:8080");
        builder.environment().put("NEWSDOCKET_PORT_8080_TCP_ADDR", "10.0.0.7");
        builder.environment().put("NEWSDOCKET_MONGODB_SERVICE_HOST", "10.0.0.8");
        builder.environment().put("NEWSDOCKET_MONGODB_PORT_27017_TCP", "tcp://10.0.0.8:27017");
        return builder;
    }

    private void start(String setting) {
        var arguments = arguments();
        arguments.removeIf(given -> setting.startsWith(given.substring(2, given.indexOf("=") + 1)));
        arguments.add("--" + setting);
        SpringApplication.run(Newsdocket.class, arguments.toArray(String[]::new)).close();
    }

    private List<String> arguments() {
        return new ArrayList<>(
                List.of(
                        "--newsdocket.store.folder=" + folder.resolve("store"),
                        "--newsdocket.sample.load=false",
                        "--server.port=0"));
    }
}
