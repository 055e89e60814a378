package org.newsdocket.platform.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.KeyIssuing;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.store.TestService;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a service over HTTP, and then looks at what it says of itself. */
public final class Asking {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestService service;
    private final @Nullable String credential;

    public Asking(TestService service) {
        this(service, null);
    }

    private Asking(TestService service, @Nullable String credential) {
        this.service = service;
        this.credential = credential;
    }

    public Asking with(String other) {
        return new Asking(service, other);
    }

    /** The secret of a new key with this name that may read. */
    public static String key(TestService service, String name) {
        var wish = new Wish(name, List.of(Scope.RECORD_READ), null, null);
        return service.bean(KeyIssuing.class).issue(wish, Viewer.NEWSROOM).secret().text();
    }

    static String example(String name) {
        try {
            return new ClassPathResource("graphiql/examples/" + name + ".graphql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String ask(String query) {
        return ask(query, Map.of());
    }

    public String ask(String query, Map<String, ?> variables) {
        return post(
                JsonMapper.shared()
                        .writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    String post(String body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + service.port() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (credential != null) {
            request.header("Authorization", "Bearer " + credential);
        }
        return send(request);
    }

    Scraped scraped() {
        return new Scraped(
                send(
                        HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + service.managementPort()
                                                + "/actuator/prometheus"))));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Prometheus was told. */
    record Scraped(String text) {
        private static final Pattern LINE =
                Pattern.compile("(\\w+)(?:\\{(.*)})? ([0-9.E+-]+|NaN)", Pattern.MULTILINE);
        private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

        int lines() {
            return (int) text.lines().count();
        }

        /** Of all lines of a series that hold some text in their labels. */
        double sum(String series, String labels) {
            return LINE.matcher(text)
                    .results()
                    .filter(line -> line.group(1).equals(series))
                    .filter(line ->
                            String.valueOf(line.group(2)).contains(labels) || labels.isEmpty())
                    .mapToDouble(line -> Double.parseDouble(line.group(3)))
                    .sum();
        }

        /** By series of the service's own. */
        Map<String, Set<String>> labels() {
            var found = new HashMap<String, Set<String>>();
            LINE.matcher(text)
                    .results()
                    .filter(line -> SignalsIT.isOurs(line.group(1)))
                    .forEach(line -> {
                        var labels = found.computeIfAbsent(line.group(1), _ -> new TreeSet<>());
                        LABEL.matcher(String.valueOf(line.group(2)))
                                .results()
                                .forEach(label -> labels.add(label.group(1)));
                    });
            return found;
        }
    }
}
