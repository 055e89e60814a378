package org.newsdocket.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.KeyIssuing;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.store.TestService;
import org.newsdocket.view.Viewer;

/** A reader at the door of a service. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Reader reader;
    private final TestService service;
    private final @Nullable String key;

    private Visitor(Reader reader, TestService service, @Nullable String key) {
        this.reader = reader;
        this.service = service;
        this.key = key;
    }

    /** With a key of the scopes and the country, but for {@link Reader#ANYBODY}, who has none. */
    static Visitor of(Reader reader, TestService service) {
        if (reader.equals(Reader.ANYBODY)) {
            return new Visitor(reader, service, null);
        }
        var wish = new Wish(reader.name(), List.copyOf(reader.scopes()), reader.country(), null);
        var issued = service.bean(KeyIssuing.class).issue(wish, Viewer.NEWSROOM);
        return new Visitor(reader, service, issued.secret().text());
    }

    Reader reader() {
        return reader;
    }

    /** All that came back. */
    record Answer(int status, String headers, String body) {}

    Answer ask(Operation operation) {
        return send(
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(operation.json())));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        var address = URI.create("http://localhost:" + service.port() + path);
        var request = HttpRequest.newBuilder(address);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
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
