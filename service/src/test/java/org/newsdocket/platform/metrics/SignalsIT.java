package org.newsdocket.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** What Prometheus finds. */
@OnEachEngine
class SignalsIT {
    private static final Set<String> OWN = Set.of("newsdocket_", "mongodb_");

    private final TestStore store;

    SignalsIT(TestStore store) {
        this.store = store;
    }

    @Test
    void everySeriesIsOneOfTheSignalsAndEverySignalHasItsSeries() {
        try (var service = start()) {
            var caller = new Asking(service);
            caller.ask("{ actors { nodes { name stories { nodes { headline } } } } }");
            caller.ask("{ actors(first: 101) { nodes { name } } }");
            caller.with("newsdocket_unknown").ask("{ actors { totalCount } }");

            assertThat(caller.scraped().labels()).isEqualTo(declared());
        }
    }

    @Test
    void operationsAreNamedByTheServiceAndErrorsByTheirCode() {
        try (var service = start()) {
            var caller = new Asking(service);
            caller.ask("query Secret { stories { totalCount } }");
            caller.ask("{ stories(first: 0) { totalCount } }");
            caller.ask("{ storeys }");
            var scraped = caller.scraped();

            assertThat(scraped.text()).doesNotContain("Secret", "storeys");
            assertThat(scraped.sum("newsdocket_operations_seconds_count", "outcome=\"success\""))
                    .isEqualTo(1);
            assertThat(scraped.sum("newsdocket_operations_seconds_count", "outcome=\"refused\""))
                    .isEqualTo(2);
            assertThat(scraped.sum("newsdocket_operations_seconds_count", "operation=\"invalid\""))
                    .isEqualTo(1);
            assertThat(scraped.sum("newsdocket_errors_total", "PAGE_SIZE_OUT_OF_RANGE"))
                    .isEqualTo(1);
            assertThat(scraped.sum("newsdocket_errors_total", "GRAPHQL_VALIDATION_FAILED"))
                    .isEqualTo(1);
            assertThat(scraped.sum("newsdocket_refusals_total", "limit=\"page_size\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void anExampleOfTheServiceHasItsNameHoweverItIsFormatted() {
        try (var service = start()) {
            var caller = new Asking(service);
            caller.ask(
                    Asking.example("whole-story").replaceAll("#.*\n", "").replaceAll("\\s+", " "));

            assertThat(
                            caller.scraped()
                                    .sum(
                                            "newsdocket_operations_seconds_count",
                                            "operation=\"WholeStory\""))
                    .isEqualTo(1);
        }
    }

    /** Else a client could fill the memory of the service, and of those who watch it. */
    @Test
    void aThousandDifferentDocumentsDoNotMakeAThousandSeries() {
        try (var service = start()) {
            var caller = new Asking(service);
            caller.ask("{ stories { totalCount } }");
            int before = caller.scraped().lines();
            for (int i = 0; i < 1000; i++) {
                caller.ask(document(i));
            }
            var scraped = caller.scraped();

            assertThat(scraped.lines() - before).isLessThan(700);
            assertThat(scraped.sum("newsdocket_operations_seconds_count", "type=\"query\""))
                    .isEqualTo(1001);
            assertThat(scraped.sum("newsdocket_operations_seconds_count", "operation=\"other\""))
                    .isEqualTo(801);
        }
    }

    @Test
    void theLedgerTellsHowFarItIs() {
        try (var service = start()) {
            var scraped = new Asking(service).scraped();

            assertThat(scraped.sum("newsdocket_ledger_position", "")).isPositive();
            assertThat(scraped.sum("newsdocket_ledger_projected", ""))
                    .isEqualTo(scraped.sum("newsdocket_ledger_position", ""));
            assertThat(scraped.sum("newsdocket_ledger_lag", "")).isZero();
        }
    }

    /** Ten fields, some of them left out: a signature for each number. */
    private static String document(int number) {
        var fields =
                new String[] {
                    "id",
                    "headline",
                    "slug",
                    "section",
                    "urgency",
                    "summary",
                    "revision",
                    "status",
                    "publishedAt",
                    "knownFrom"
                };
        var asked = new StringBuilder("query Q" + number + " { stories { nodes { __typename ");
        for (int i = 0; i < fields.length; i++) {
            if ((number & 1 << i) != 0) {
                asked.append(fields[i]).append(' ');
            }
        }
        return asked.append("} } }").toString();
    }

    private TestService start() {
        return TestService.start(
                store,
                "management.server.port=0",
                "management.endpoints.web.exposure.include=prometheus");
    }

    private static Map<String, Set<String>> declared() {
        var declared = new HashMap<String, Set<String>>();
        Arrays.stream(Signal.values())
                .forEach(signal ->
                        signal.series()
                                .forEach(series ->
                                        declared.put(
                                                series,
                                                signal.labels().stream()
                                                        .map(label -> label.replace('.', '_'))
                                                        .collect(
                                                                Collectors.toCollection(
                                                                        TreeSet::new)))));
        return declared;
    }

    static boolean isOurs(String series) {
        return OWN.stream().anyMatch(series::startsWith);
    }
}
