package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsdocket.store.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service over HTTP, as clients do. */
final class Client {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;

    Client(TestService service) {
        this(service.port());
    }

    Client(int port) {
        this.address = URI.create("http://localhost:" + port);
    }

    /** What was answered, byte for byte, and read as JSON. */
    record Answer(String body, JsonNode json) {
        /** The same but for the moment of the request, in which any two answers differ. */
        String timeless() {
            return body.replaceFirst("\"position\":\\{\"recordedAt\":\"[^\"]+\"}", "");
        }

        JsonNode data() {
            assertThat(json.path("errors")).as(body).isEmpty();
            return json.path("data");
        }

        JsonNode error() {
            assertThat(json.path("errors")).as(body).hasSize(1);
            return json.path("errors").path(0);
        }

        String code() {
            return error().path("extensions").path("code").asString();
        }

        String message() {
            return error().path("message").asString();
        }
    }

    /** Asks with names for ids; see {@link MadeUp}. */
    Answer ask(String query) {
        return ask(query, Map.of());
    }

    Answer ask(String query, Map<String, ?> variables) {
        return post(Map.of("query", MadeUp.withIds(query), "variables", variables));
    }

    Answer post(Map<String, ?> request) {
        var body = send("/graphql", HttpRequest.BodyPublishers.ofString(json(request)));
        return new Answer(body, JSON.readTree(body));
    }

    JsonNode data(String query) {
        return ask(query).data();
    }

    /** The ids in a list that has no more than one page. */
    List<String> ids(String list) {
        var found = data("{ list: " + list + " { nodes { id } } }").path("list").path("nodes");
        return texts(found, "id");
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET().build());
    }

    private String send(String path, HttpRequest.BodyPublisher body) {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build());
    }

    private static String send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Of each node, the text at a path such as {@code node.id}. */
    static List<String> texts(JsonNode nodes, String path) {
        var texts = new ArrayList<String>();
        for (var node : nodes) {
            var found = node;
            for (var step : path.split("\\.", -1)) {
                found = found.path(step);
            }
            texts.add(found.asString());
        }
        return texts;
    }
}
