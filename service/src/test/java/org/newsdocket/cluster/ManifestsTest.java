package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
    private static final String SOUND =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: sample
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                    - name: sample
                      env:
                        - name: PORT
                          value: "8080"
                      readinessProbe:
                        httpGet:
                          port: http
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata:
              name: sample
            spec:
              endpoints:
                - port: http
                  interval: 30s
            """;

    static List<Path> files() throws IOException {
        try (var files = Files.walk(Manifests.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .filter(file -> !file.toString().contains("secrets"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsOneManifestOfTheKindThatItsNameSays(Path file) {
        var kind = file.getFileName().toString().replace(".yaml", "");
        assertThat(Manifests.read(file))
                .extracting(manifest -> manifest.getKind().toLowerCase(Locale.ROOT))
                .containsExactly(kind);
    }

    @Test
    void keepNoSecret() throws IOException {
        assertThat(files()).isNotEmpty().noneMatch(file -> file.endsWith("secret.yaml"));
    }

    @Test
    void readsEachDocument() {
        assertThat(Manifests.read(SOUND)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "readinessProbe, readynessProbe, readynessProbe",
        "interval, intervall, intervall",
        "replicas: 2, replicas: two, two",
        "value: \"8080\", value: 8080, Cannot coerce Integer",
        "kind: ServiceMonitor, kind: ServiceMonitors, ServiceMonitors",
        "apiVersion: apps/v1, apiVersion: apps/v1beta9, apps/v1beta9",
        "name: PORT, 'name: PORT\n              name: PORT', duplicate key"
    })
    void refusesWhatKubernetesWould(String sound, String broken, String named) {
        assertThat(SOUND).contains(sound);
        assertThatThrownBy(() -> Manifests.read(SOUND.replace(sound, broken)))
                .hasMessageContaining(named);
    }
}
