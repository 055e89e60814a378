package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** By the service, and by Prometheus itself of each instance. */
    private static final Set<String> MEASURED =
            Set.of(
                    "up",
                    "newsdocket_operations_seconds_count",
                    "newsdocket_operations_seconds_sum",
                    "newsdocket_operations_seconds_max",
                    "newsdocket_errors_total",
                    "newsdocket_refusals_total",
                    "newsdocket_loader_batch_count",
                    "newsdocket_loader_batch_sum",
                    "newsdocket_ledger_position",
                    "newsdocket_ledger_projected",
                    "newsdocket_ledger_lag",
                    "mongodb_driver_commands_seconds_count",
                    "mongodb_driver_commands_seconds_sum",
                    "mongodb_driver_pool_checkedout",
                    "mongodb_driver_pool_waitqueuesize");

    private static final Pattern LABELS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_:]\\w*+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "group_right");

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
    void warnsByWhatIsMeasured(Rule alert) {
        assertThat(metrics(alert.getExpr().getStrVal())).isNotEmpty().isSubsetOf(MEASURED);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void showsWhatIsMeasured(String query) {
        assertThat(metrics(query)).isNotEmpty().isSubsetOf(MEASURED);
    }

    @Test
    void readsTheMetricsOfAQuery() {
        assertThat(
                        metrics(
                                "topk(3, sum by (kind) (rate(a_total{b=\"c\", d!=\"e\"}[5m]))"
                                        + " / on (f) group_right max(g_sum)) > 0.5 and h == 1"))
                .containsExactlyInAnyOrder("a_total", "g_sum", "h");
    }

    private static Set<String> metrics(String query) {
        return NAME.matcher(LABELS.matcher(query).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
