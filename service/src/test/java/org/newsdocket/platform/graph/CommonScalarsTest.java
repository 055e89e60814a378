package org.newsdocket.platform.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.scalar.graph.ScalarProbe;

class CommonScalarsTest {
    @ParameterizedTest
    @CsvSource({
        "DateTime, 2025-04-22T10:00:00Z, 2025-04-22T10:00:00Z",
        "DateTime, 2025-04-22T16:00+06:00, 2025-04-22T10:00:00Z",
        "DateTime, 2025-04-22T10:00:00.5Z, 2025-04-22T10:00:00.500Z",
        "Date, 2024-02-29, 2024-02-29",
        "Period, P7Y, P7Y",
        "Period, P1Y6M, P1Y6M",
        "Period, P2W, P14D",
        "Period, P0D, P0D",
        "LanguageTag, ky, ky",
        "LanguageTag, KY-cyrl-kg, ky-Cyrl-KG",
        "URL, https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "URL, HTTP://example.org, HTTP://example.org"
    })
    void readsAndPrints(String scalar, String written, String printed) {
        var probe = probe(scalar);
        assertThat(data(probe.literal('"' + written + '"'))).isEqualTo(Map.of("echo", printed));
        assertThat(data(probe.variable(written))).isEqualTo(Map.of("echo", printed));
    }

    @ParameterizedTest
    @CsvSource({
        "DateTime, 2025-04-22T10:00:00",
        "DateTime, 2025-04-22",
        "DateTime, 2025-02-30T10:00:00Z",
        "DateTime, 9999-12-31T23:59:59-18:00",
        "DateTime, -0001-01-01T00:00:00Z",
        "Date, 2025-02-29",
        "Date, 2025-4-1",
        "Date, +12025-04-01",
        "Date, ''",
        "Period, 7 years",
        "Period, P-1Y",
        "Period, PT3H",
        "Period, P99999999999Y",
        "LanguageTag, ''",
        "LanguageTag, en_GB",
        "LanguageTag, not a tag",
        "URL, /relative",
        "URL, ftp://example.org/",
        "URL, javascript:alert(1)",
        "URL, https:///nowhere",
        "URL, http://two words/"
    })
    void refusesOtherForms(String scalar, String written) {
        var probe = probe(scalar);
        assertRefused(probe.literal('"' + written + '"'), "'" + written + "' is not a");
        assertRefused(probe.variable(written), "'" + written + "' is not a");
    }

    @Test
    void refusesWhatIsNoText() {
        var probe = probe("Date");
        assertRefused(probe.literal("2025"), "not text in quotes; wanted is a date such as");
        assertRefused(probe.variable(2025), "not text in quotes; wanted is a date such as");
    }

    @Test
    void quotesOnlyTheStartOfALongValue() {
        var message = probe("Date").variable("x".repeat(5_000)).getErrors().getFirst().getMessage();
        assertThat(message).contains("xxx...' is not a date").hasSizeLessThan(300);
    }

    private static ScalarProbe probe(String scalar) {
        return new ScalarProbe(scalar, new CommonScalars().commonScalarWiring());
    }

    private static Object data(ExecutionResult result) {
        assertThat(result.getErrors()).isEmpty();
        return result.getData();
    }

    private static void assertRefused(ExecutionResult result, String reason) {
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getMessage()).contains(reason);
                    assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
                });
    }
}
