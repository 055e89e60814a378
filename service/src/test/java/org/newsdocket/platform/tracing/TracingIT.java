package org.newsdocket.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.platform.metrics.Asking;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One trace a request, from HTTP to the store, to a collector over HTTP. */
@OnEachEngine
@ExtendWith(OutputCaptureExtension.class)
class TracingIT {
    private static final String QUERY =
            """
            query hiddenname($hiddenvariable: ID!) {
              hiddenalias: actor(id: $hiddenvariable) { id name stories { nodes { headline actors { nodes { name } } } } }
            }\
            """;
    private static final String LAPUSHKIN = "act_01jsjhg60066qc0jqzxnzn3k0f";

    private final TestStore store;

    TracingIT(TestStore store) {
        this.store = store;
    }

    @Test
    void oneTraceLeadsFromTheRequestToItsCommands(CapturedOutput output) throws Exception {
        try (var collector = new Collector()) {
            try (var service = start(collector, 1)) {
                var asking = new Asking(service);
                asking.ask(QUERY, Map.of("hiddenvariable", LAPUSHKIN));
                asking.with("newsdocket_hiddentoken").ask("{ stories { totalCount } }");
            }
            var traces =
                    collector.spans().stream().collect(Collectors.groupingBy(Collector::trace));
            var request =
                    traces.values().stream()
                            .filter(spans -> spans.stream().anyMatch(TracingIT::isOperation))
                            .findFirst()
                            .orElseThrow();
            var names = request.stream().map(Span::getName).toList();

            assertThat(names)
                    .contains("http post /graphql", "graphql query")
                    .anyMatch(name -> name.startsWith("find "));
            assertThat(
                            names.stream()
                                    .filter(name -> name.startsWith("graphql dataloader"))
                                    .toList())
                    .isNotEmpty();
            assertThat(request).allMatch(span -> span.getEndTimeUnixNano() > 0);
            assertThat(request.stream().filter(span -> span.getParentSpanId().isEmpty()))
                    .hasSize(1);
            assertThat(output.getAll())
                    .contains("outcome=success", "trace=" + Collector.trace(request.getFirst()));
            assertThat(collector.text()).doesNotContain("hidden", LAPUSHKIN, "Lapushkin");
        }
    }

    @Test
    void noCallerForcesATraceOrAddsToOne() throws Exception {
        try (var collector = new Collector()) {
            try (var service = start(collector, 0);
                    var http = HttpClient.newHttpClient()) {
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:" + service.port() + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header(
                                        "traceparent",
                                        "00-" + "0a".repeat(16) + "-0b0b0b0b0b0b0b0b-01")
                                .header("tracestate", "desk=hidden-suspect")
                                .header("baggage", "desk=hidden-suspect")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"query\":\"{ stories { totalCount } }\"}"))
                                .build();
                var answer = http.send(request, BodyHandlers.ofString());

                assertThat(answer.body()).contains("\"totalCount\":1");
            }
            assertThat(collector.spans()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "http://localhost:4318/v1/traces, false"})
    void nothingTracesWhereNoEndpointIsSetOrItIsSwitchedOff(
            String endpoint, boolean isEnabled, CapturedOutput output) {
        try (var service =
                TestService.start(
                        store,
                        TracingSwitch.ENDPOINT + "=" + endpoint,
                        TracingSwitch.ENABLED + "=" + isEnabled)) {
            new Asking(service).ask("{ stories { totalCount } }");

            assertThat(service.beans(Tracer.class)).isEmpty();
            assertThat(service.beans(MeterRegistry.class))
                    .extracting(registry -> registry.getClass().getSimpleName())
                    .doesNotContain("OtlpMeterRegistry");
            assertThat(output.getAll()).contains("request method=").doesNotContain("trace=");
        }
    }

    private static boolean isOperation(Span span) {
        return span.getName().startsWith("graphql query");
    }

    private TestService start(Collector collector, int probability) {
        return TestService.start(
                store,
                TracingSwitch.ENDPOINT + "=" + collector.endpoint(),
                "management.tracing.sampling.probability=" + probability);
    }
}
