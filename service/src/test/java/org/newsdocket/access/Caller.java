package org.newsdocket.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeSet;
import org.newsdocket.store.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a service over HTTP, and the headers that they send with each request. */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String[] headers;

    private Caller(int port, String... headers) {
        this.port = port;
        this.headers = headers;
    }

    static Caller anonymous(TestService service) {
        return at(service.port());
    }

    /** Anonymous, too. */
    static Caller at(int port) {
        return new Caller(port);
    }

    /** With a key or a token. */
    static Caller with(TestService service, String credential) {
        return with(service.port(), credential);
    }

    static Caller with(int port, String credential) {
        return new Caller(port, "Authorization", "Bearer " + credential);
    }

    /** With names and values of headers in turn. */
    static Caller sending(TestService service, String... headers) {
        return new Caller(service.port(), headers);
    }

    /** What was answered. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String challenge() {
            return response.headers().firstValue("WWW-Authenticate").orElse("none");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        JsonNode data(String field) {
            if (json().has("errors")) {
                throw new AssertionError(body());
            }
            return json().path("data").path(field);
        }

        /** Codes of all errors, each once. */
        TreeSet<String> codes() {
            var codes = new TreeSet<String>();
            json().path("errors")
                    .forEach(error -> codes.add(error.path("extensions").path("code").asString()));
            return codes;
        }

        /** The scopes that the first error says are missing. */
        String scope() {
            return json().at("/errors/0/extensions/scope").asString("none");
        }
    }

    Answer ask(String query) {
        return ask(query, Map.of());
    }

    Answer ask(String query, Map<String, ?> variables) {
        var request = Map.of("query", query, "variables", variables);
        return post("/graphql", "application/json", JSON.writeValueAsString(request));
    }

    Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
