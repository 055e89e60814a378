package org.newsdocket.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** One line for each request, and what must never stand in it. */
@OnEachEngine
@ExtendWith(OutputCaptureExtension.class)
class RequestLogIT {
    private static final String LINE = "request method=";

    private final TestStore store;

    RequestLogIT(TestStore store) {
        this.store = store;
    }

    @Test
    void tellsWhatARequestCostAndNothingOfWhatItSaid(CapturedOutput output) {
        try (var service = TestService.start(store)) {
            var caller = new Asking(service);
            caller.ask(
                    """
                    query hiddenname($hiddenvariable: Int) {
                      hiddenalias: actors(first: $hiddenvariable) { nodes { name stories { nodes { headline } } } }
                      stories(filter: {text: "hiddenvalue"}) { totalCount }
                    }\
                    """,
                    Map.of("hiddenvariable", 7));
            caller.with("newsdocket_hiddentoken").ask("{ actors { totalCount } }");
            caller.ask("{ actors(first: 3) { nodes { name } } }");
            caller.ask(
                    "query hiddenname($hiddenvariable: Int) { hiddenalias: actors(first: $hiddenvariable)"
                            + " { nodes { name stories { nodes { headline } } } } }",
                    Map.of("hiddenvariable", 7));
        }
        var lines = output.getAll().lines().filter(line -> line.contains(LINE)).toList();

        assertThat(lines).hasSize(4);
        assertThat(output.getAll()).doesNotContain("hidden");
        assertThat(lines.get(0))
                .contains("operation=invalid type=none outcome=refused", "commands=0");
        assertThat(lines.get(1))
                .contains("status=401", "viewer=anonymous")
                .doesNotContain("operation=");
        assertThat(lines.get(2))
                .containsPattern(
                        LINE
                                + "POST route=/graphql status=200 operation=[0-9a-f]{8} type=query"
                                + " outcome=success ms=\\d+ commands=1 keys=0 viewer=anonymous");
        assertThat(lines.get(3)).containsPattern("commands=3 keys=[1-9]");
    }

    @Test
    void quotesNothingOfWhatIsNoRequest(CapturedOutput output) {
        try (var service = TestService.start(store)) {
            var caller = new Asking(service);
            caller.post("{\"query\": hiddenword}");
            caller.post("{\"query\": [\"hiddenword\"]}");
            caller.ask("{ stories { totalCount } } hiddenword");
        }
        assertThat(output.getAll().lines().filter(line -> line.contains(LINE))).hasSize(3);
        assertThat(output.getAll()).doesNotContain("hidden");
    }

    @Test
    void namesTheKeyThatWasShown(CapturedOutput output) {
        try (var service = TestService.start(store)) {
            var caller = new Asking(service);
            caller.with(Asking.key(service, "wire")).ask("{ stories { totalCount } }");
        }
        assertThat(output.getAll()).containsPattern(LINE + "POST .* viewer=key:wire");
    }

    @Test
    void isJsonOfTheElasticCommonSchemaWhereThatIsAskedFor(CapturedOutput output) {
        try (var service =
                TestService.start(
                        store,
                        "logging.config=classpath:metrics/structured.xml",
                        "logging.structured.format.console=ecs")) {
            new Asking(service).ask("{ stories { totalCount } }");
        }
        var line =
                JsonMapper.shared()
                        .readTree(
                                output.getAll()
                                        .lines()
                                        .filter(text -> text.contains(LINE))
                                        .findFirst()
                                        .orElseThrow());

        assertThat(line.at("/ecs/version").asString()).isNotEmpty();
        assertThat(line.at("/log/logger").asString()).isEqualTo("org.newsdocket.requests");
        assertThat(line.path("outcome").asString()).isEqualTo("success");
        assertThat(line.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void isSwitchedOffByTheNameOfItsLogger(CapturedOutput output) {
        try (var service = TestService.start(store, "logging.level.org.newsdocket.requests=warn")) {
            new Asking(service).ask("{ stories { totalCount } }");
        }
        assertThat(output.getAll()).doesNotContain(LINE);
    }
}
