import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the service, asks it what the queries of a folder ask, stops it as a cluster does, and
 * says what that cost. The image's cache is trained by it, and the image is tried and measured with
 * it.
 *
 * <p>Exits with 1 if an answer is not what the sample says, or if the service does not stop when it
 * is told to.
 */
final class Trial {
    private static final String FIRST_QUERY =
            """
            { proceedings(first: 1, filter: {provision: {article: "416", part: "1"}}) {
                nodes { standings { actor { name } state } } } }
            """;
    private static final String FIRST_ANSWER =
            """
            {"actor":{"name":"Sergei Lapushkin"},"state":"IN_CUSTODY"}\
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int managementPort = freePort();
    private final long begin = System.nanoTime();
    private final Process service;

    private Trial(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT", Integer.toString(port),
                                "MANAGEMENT_SERVER_PORT", Integer.toString(managementPort),
                                "NEWSDOCKET_ACCESS_ANONYMOUS", "record:read,feed:read"));
        service = builder.start();
    }

    /**
     * The folder of queries, how many requests to send, and the command that starts the service.
     */
    static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: Trial QUERIES REQUESTS COMMAND...");
            System.exit(2);
        }
        var queries = queries(Path.of(args[0]));
        var trial = new Trial(List.of(args).subList(2, args.length));
        try {
            trial.run(queries, Integer.parseInt(args[1]));
        } finally {
            trial.service.destroyForcibly();
        }
    }

    private static List<String> queries(Path folder) throws IOException {
        var queries = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*.graphql")) {
            for (var file : files) {
                queries.add(Files.readString(file));
            }
        }
        return queries;
    }

    private void run(List<String> queries, int requests) throws IOException, InterruptedException {
        var first = firstAnswer();
        say("first answer %s", first);
        say(
                "it took %d ms, %d ms of CPU, %d MiB of memory",
                (System.nanoTime() - begin) / 1_000_000, cpuMillis(), memory("VmHWM"));
        awaitHealth();
        for (int number = 0; number < requests; number++) {
            correct(queries.get(number % queries.size()));
        }
        say("after %d requests, %d MiB of memory", requests, memory("VmRSS"));
        stop();
    }

    private String firstAnswer() throws IOException, InterruptedException {
        return awaited(query(FIRST_QUERY), FIRST_ANSWER);
    }

    /** Its health stands at a port of its own, which opens a little later than the other. */
    private void awaitHealth() throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + managementPort + "/actuator/health");
        awaited(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), "\"status\":\"UP\"");
    }

    private String awaited(HttpRequest request, String expected)
            throws IOException, InterruptedException {
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (!service.isAlive()) {
                throw new IllegalStateException("the service ended by " + service.exitValue());
            }
            var answer = answerIfThere(request);
            if (answer.filter(found -> found.contains(expected)).isPresent()) {
                return answer.get();
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException(request + " was not answered by " + expected);
    }

    private Optional<String> answerIfThere(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()).body());
        } catch (ConnectException _) {
            return Optional.empty();
        }
    }

    private void correct(String query) throws IOException, InterruptedException {
        var answer = client.send(query(query), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\":")) {
            throw new IllegalStateException(query + "was answered: " + answer.body());
        }
    }

    private HttpRequest query(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"" + escaped(query) + "\"}"))
                .timeout(PATIENCE)
                .build();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** With time to write the cache, if it was told to make one. */
    private void stop() throws InterruptedException {
        service.destroy();
        if (!service.waitFor(PATIENCE.toMinutes(), MINUTES)) {
            throw new IllegalStateException("the service did not stop within " + PATIENCE);
        }
        int exit = service.exitValue();
        say("stopped by SIGTERM with exit code %d", exit);
        if (exit != 0 && exit != 143) {
            throw new IllegalStateException("a service told to stop exits with 0 or 143");
        }
    }

    private long cpuMillis() {
        return service.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** In MiB, as Linux counts it. */
    private long memory(String kind) throws IOException {
        var status = Path.of("/proc", Long.toString(service.pid()), "status");
        for (var line : Files.readAllLines(status)) {
            if (line.startsWith(kind + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("Linux does not tell " + kind);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void say(String format, Object... values) {
        System.out.println("trial: " + String.format(format, values));
    }
}
