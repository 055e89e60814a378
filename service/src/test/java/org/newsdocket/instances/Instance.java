package org.newsdocket.instances;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.newsdocket.Newsdocket;
import org.newsdocket.store.ChildProcess;

/** A process of the service, on ports that it finds itself. */
final class Instance implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("GraphQL is at ");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private String port = "none";
    private String managementPort = "none";

    private Instance(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Not ready yet, nor are its ports open. */
    static Instance starting(String... arguments) throws IOException {
        return of(ChildProcess.of(List.of(), Newsdocket.class, arguments));
    }

    static Instance of(ProcessBuilder process) throws IOException {
        return new Instance(process.redirectErrorStream(true).start());
    }

    static Instance on(String uri, String database) throws IOException {
        return of(processOn(uri, database));
    }

    /** On a store that others may use too, with the sample; not started yet. */
    static ProcessBuilder processOn(String uri, String database) {
        return ChildProcess.of(
                List.of(),
                Newsdocket.class,
                "--spring.mongodb.uri=" + uri,
                "--newsdocket.store.database=" + database,
                "--newsdocket.sample.load=true",
                "--newsdocket.access.anonymous=record:write,feed:read,admin");
    }

    Instance awaitPorts() throws IOException {
        port = await(PORT).group(1);
        managementPort = await(PORT).group(1);
        return this;
    }

    Instance awaitReady() throws IOException {
        await(READY);
        return this;
    }

    /** Reads on until a line that matches. */
    MatchResult await(Pattern pattern) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            var matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.toMatchResult();
            }
        }
        throw new AssertionError("it ended without " + pattern + ":\n" + String.join("\n", said));
    }

    /** All that it said, when it has ended. */
    String output() throws IOException {
        output.lines().forEach(said::add);
        return String.join("\n", said);
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** As Kubernetes does it. */
    void terminate() {
        process.toHandle().destroy();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    URI atManagement(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    HttpResponse<String> health(String group) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(atManagement("/actuator/health/" + group)).build());
    }

    /** 0 where nobody answers. */
    int status(String group) throws InterruptedException {
        try {
            return health(group).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        var body = "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}";
        return send(
                HttpRequest.newBuilder(at("/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
