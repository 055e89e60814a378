package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final Query QUERY =
            new Query(
                    "topk(3, sum by (kind) (rate(a_total{b=\"c\", d!=\"e\"}[5m]))"
                            + " / on (pod) group_right max(g_sum)) > 0.5 and h == 1");

    @Test
    void namesMetricsAndLabels() {
        assertThat(QUERY.metrics()).containsExactlyInAnyOrder("a_total", "g_sum", "h");
        assertThat(QUERY.labels()).containsExactlyInAnyOrder("kind", "b", "d", "pod");
    }

    @Test
    void isAllowedWhereAllOfItIsMeasured() {
        measured("a_total", "kind", "b", "d").allows(QUERY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_count", "a"})
    void isNotAllowedByAnotherName(String name) {
        var measured = measured(name, "kind", "b", "d");
        assertThatThrownBy(() -> measured.allows(QUERY)).hasMessageContaining("a_total");
    }

    @Test
    void isNotAllowedByAnotherLabel() {
        var measured = measured("a_total", "b", "d");
        assertThatThrownBy(() -> measured.allows(QUERY)).hasMessageContaining("kind");
    }

    private static Measured measured(String name, String... labels) {
        return new Measured(Map.of(name, Set.of(labels), "g_sum", Set.of(), "h", Set.of()));
    }
}
