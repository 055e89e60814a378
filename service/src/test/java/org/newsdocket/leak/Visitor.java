package org.newsdocket.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.newsdocket.store.TestService;

/** A reader at the door of a service that takes whoever comes for this reader. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Reader reader;
    private final TestService service;

    Visitor(Reader reader, TestService service) {
        this.reader = reader;
        this.service = service;
    }

    Reader reader() {
        return reader;
    }

    TestService service() {
        return service;
    }

    /** All that came back. */
    record Answer(int status, String headers, String body) {}

    Answer ask(Operation operation) {
        return send(
                HttpRequest.newBuilder(address("/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(operation.json()))
                        .build());
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET().build());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + service.port() + path);
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.headers().map().toString(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
