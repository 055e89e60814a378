package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes people over HTTP, each request with a key by which it may be repeated. */
final class Newsdesk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CREATE =
            "mutation($input: CreatePersonInput!) { done: createPerson(input: $input) { person { id revision } errors { code ... on RevisionConflict { currentRevision } } } }";
    private static final String REVISE =
            "mutation($input: RevisePersonInput!) { done: revisePerson(input: $input) { person { id revision } errors { code ... on RevisionConflict { currentRevision } } } }";

    private Newsdesk() {}

    /**
     * @param key its name, its note and what the person is then called
     * @param expectedRevision 0 to create the person
     */
    record Change(String key, RecordId id, int expectedRevision) {}

    sealed interface Answer {}

    record Recorded(int revision) implements Answer {}

    record Stale(int currentRevision) implements Answer {}

    /**
     * @throws IOException where no answer came, so that nobody knows whether it was recorded
     */
    static Answer send(Change change, URI address) throws IOException, InterruptedException {
        boolean isNew = change.expectedRevision() == 0;
        var body =
                Map.of(
                        "query",
                        isNew ? CREATE : REVISE,
                        "variables",
                        Map.of("input", input(change)));
        var request =
                HttpRequest.newBuilder(address)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        var answer = HTTP.send(request, BodyHandlers.ofString()).body();
        return read(JSON.readTree(answer), answer);
    }

    private static Map<String, Object> input(Change change) {
        var input = new HashMap<String, Object>();
        input.put("id", change.id().value());
        input.put("names", new Object[] {Map.of("text", change.key(), "kind", "PRIMARY")});
        input.put("note", change.key());
        input.put("idempotencyKey", change.key());
        if (change.expectedRevision() > 0) {
            input.put("expectedRevision", change.expectedRevision());
        }
        return input;
    }

    private static Answer read(JsonNode json, String body) {
        assertThat(json.path("errors")).as(body).isEmpty();
        var done = json.path("data").path("done");
        var error = done.path("errors").path(0);
        if (error.isMissingNode()) {
            return new Recorded(done.path("person").path("revision").asInt());
        }
        assertThat(error.path("code").asString()).as(body).isEqualTo("STALE_REVISION");
        return new Stale(error.path("currentRevision").asInt());
    }
}
