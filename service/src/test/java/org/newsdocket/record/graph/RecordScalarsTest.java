package org.newsdocket.record.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.scalar.graph.ScalarProbe;

class RecordScalarsTest {
    private final ScalarProbe probe =
            new ScalarProbe("PartialDate", new RecordScalars().recordScalarWiring());

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-19", "2023-01", "2024", "2025-04~", "2025-04?", "2023/2024"})
    void readsAndPrintsPartialDates(String date) {
        assertThat(probe.variable(date).<Map<String, String>>getData())
                .isEqualTo(Map.of("echo", date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"April 2025", "2025-13", "2024/2023", "", "2025-21"})
    void refusesOtherForms(String date) {
        assertThat(probe.variable(date).getErrors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getMessage())
                            .contains("'" + date + "' is not a partial date such as");
                    assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
                });
    }
}
