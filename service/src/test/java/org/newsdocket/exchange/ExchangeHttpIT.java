package org.newsdocket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.Sample;
import org.newsdocket.ledger.Entries;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

@OnEachEngine
class ExchangeHttpIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NDJSON = "application/x-ndjson";
    private static final String EMPTY = "newsdocket.sample.load=false";
    private static final String EDITORS =
            "newsdocket.access.anonymous=record:write,feed:read,admin";

    private final TestStore store;

    ExchangeHttpIT(TestStore store) {
        this.store = store;
    }

    @Test
    void givesAndTakesTheWholeRecord() throws Exception {
        try (var from = TestService.start(store, EDITORS);
                var to = TestService.start(store, EDITORS, EMPTY)) {
            var exported = get(from, "/export");
            assertThat(exported.headers().firstValue("Content-Type")).hasValue(NDJSON);
            assertThat(exported.body().lines()).hasSize(33);

            var imported = post(to, "/import?name=theirs", exported.body());

            assertThat(imported.body())
                    .isEqualTo(
                            """
                            {"broken":0,"created":33,"dryRun":false,"left":0,"notUnderstood":{},"revised":0,"skipped":0,"skippedFor":{}}
                            """);
            assertThat(get(to, "/export").body()).isEqualTo(exported.body());
            var head = to.bean(Entries.class).head().orElseThrow();
            assertThat(head.by()).isEqualTo("anonymous");
            assertThat(head.note()).isEqualTo("import of theirs");
        }
    }

    @Test
    void tellsEachProblemAndTheSummaryLast() throws Exception {
        try (var service = TestService.start(store, EDITORS, EMPTY)) {
            var file =
                    "{\n"
                            + Sample.lines().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining("\n"));

            var answer = post(service, "/import?dryRun=true&name=desk.ndjson", file);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines())
                    .satisfiesExactly(
                            problem ->
                                    assertThat(problem)
                                            .startsWith(
                                                    "{\"code\":\"INVALID_RECORD\",\"message\":\"desk.ndjson:1: no JSON")
                                            .endsWith("\"where\":\"desk.ndjson:1\"}"),
                            summary ->
                                    assertThat(summary)
                                            .contains(
                                                    "\"broken\":1,\"created\":33,\"dryRun\":true"));
            assertThat(service.bean(Entries.class).head()).isEmpty();
        }
    }

    @Test
    void isForEditorsAlone() throws Exception {
        for (var answer :
                new HttpResponse<?>[] {
                    get(store.service(), "/export"), post(store.service(), "/import", "")
                }) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"insufficient_scope\", scope=\"record:write\"");
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"code\":\"FORBIDDEN\",\"message\":\"this takes the scope record:write\"}");
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstandAndDoesNothing() throws Exception {
        try (var service = TestService.start(store, EDITORS)) {
            for (var path :
                    new String[] {
                        "/import?format=csv",
                        "/import?dryrun=true",
                        "/import?dryRun=yes",
                        "/import?by=desk"
                    }) {
                var answer = post(service, path, "{}");
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
                assertThat(answer.body())
                        .as(path)
                        .startsWith("{\"code\":\"INVALID_VALUE\",\"message\":\"parameter '")
                        .doesNotContain("java", "Exception");
            }
            assertThat(get(service, "/export?format=popolo").statusCode()).isEqualTo(400);
            assertThat(get(service, "/export?format=ninjs&scope=none").statusCode()).isEqualTo(400);
            assertThat(get(service, "/export?scope=record:read").statusCode()).isEqualTo(400);
            var form = request(service, "/import").header("Content-Type", "text/plain");
            assertThat(send(form.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(400);
        }
    }

    /** As where a client hangs up. */
    @Test
    void writesNoFurtherThanTheOutputTakes() {
        var attempts = new AtomicInteger();
        var gone =
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        throw new AssertionError("a record is written as a whole");
                    }

                    @Override
                    public void write(byte[] bytes) throws IOException {
                        attempts.incrementAndGet();
                        throw new IOException("gone");
                    }
                };
        var export = store.service().bean(RecordExport.class);

        assertThatIOException()
                .isThrownBy(() -> export.writeAll(gone, new View(Viewer.NEWSROOM, Instant.EPOCH)));
        assertThat(attempts).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&scope=record:read"})
    void givesStoriesAsNinjsAsThePublicMayReadThem(String scope) throws Exception {
        try (var service = TestService.start(store, EDITORS)) {
            var story = get(service, "/export?format=ninjs" + scope).body();

            assertThat(story.lines()).hasSize(1);
            assertThat(story).contains("\"standard\":{\"name\":\"ninjs\"", "Sergei Lapushkin");
        }
    }

    private static HttpResponse<String> get(TestService service, String path)
            throws IOException, InterruptedException {
        return send(request(service, path).GET());
    }

    private static HttpResponse<String> post(TestService service, String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(service, path)
                        .header("Content-Type", NDJSON)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(TestService service, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path));
    }
}
