package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alerts and the dashboard against what the service measures. */
class AlertsTest {
    private static final Path MONITORING =
            Manifests.FOLDER.resolve("components").resolve("monitoring");

    /** Micrometer calls them so in whatever service has the driver. */
    private static final Pattern OF_ANY_SERVICE =
            Pattern.compile("\\bmongodb_driver_\\w++(?!\\{job=\"newsdocket\")");

    static List<Rule> alerts() {
        var rules =
                (PrometheusRule)
                        Manifests.read(MONITORING.resolve("prometheusrule.yaml")).getFirst();
        return rules.getSpec().getGroups().stream()
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    static List<String> queries() throws IOException {
        var dashboard = new JsonMapper().readTree(MONITORING.resolve("newsdocket.json").toFile());
        return elements(dashboard.path("panels"))
                .flatMap(panel -> elements(panel.path("targets")))
                .map(target -> target.path("expr").asString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void tellsWhoIsWokenWhatToDo(Rule alert) {
        assertThat(alert.getAlert()).startsWith("Newsdocket");
        assertThat(alert.getLabels().get("severity")).isIn("critical", "warning", "info");
        assertThat(alert.getAnnotations().get("summary")).endsWith(".");
        assertThat(alert.getAnnotations().get("runbook")).endsWith(".").hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void warnsByWhatIsMeasured(Rule alert) throws IOException {
        Measured.read().allows(new Query(alert.getExpr().getStrVal()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void showsWhatIsMeasured(String query) throws IOException {
        Measured.read().allows(new Query(query));
    }

    @Test
    void speaksForThisServiceAlone() throws IOException {
        var all =
                Stream.concat(
                        alerts().stream().map(alert -> alert.getExpr().getStrVal()),
                        queries().stream());
        assertThat(all.filter(query -> query.contains("mongodb_driver_")))
                .isNotEmpty()
                .noneMatch(query -> OF_ANY_SERVICE.matcher(query).find());
    }

    @Test
    void tellsOfAStoreThatIsFull() {
        assertThat(query("NewsdocketUnavailable"))
                .containsPattern("newsdocket_errors_total\\{code=~\"[^\"]*\\bSTORE_FULL\\b");
    }

    @Test
    void wakesNobodyForAnInstanceThatStillRebuilds() {
        assertThat(query("NewsdocketStuck")).contains("and newsdocket_ledger_projected > 0");
    }

    private static String query(String alert) {
        return alerts().stream()
                .filter(each -> each.getAlert().equals(alert))
                .map(each -> each.getExpr().getStrVal())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
