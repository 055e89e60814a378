package org.newsdocket.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** What is where: the actuator on its own port alone, everything else on the public one alone. */
@OnEachEngine
class PortsIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestService service;

    PortsIT(TestStore store) {
        service = store.service();
    }

    @Test
    void thePublicPortHasNothingOfTheActuator() throws Exception {
        for (var path :
                new String[] {
                    "/actuator",
                    "/actuator/health",
                    "/actuator/health/liveness",
                    "/actuator/prometheus"
                }) {
            assertThat(status(service.port(), path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void theManagementPortHasNothingElse() throws Exception {
        for (var path : new String[] {"/", "/graphql", "/graphiql", "/graphiql/page.js"}) {
            assertThat(status(service.managementPort(), path)).as(path).isEqualTo(404);
        }
        for (var path :
                new String[] {
                    "health", "health/startup", "health/liveness", "health/readiness", "prometheus"
                }) {
            assertThat(status(service.managementPort(), "/actuator/" + path))
                    .as(path)
                    .isEqualTo(200);
        }
        for (var path : new String[] {"env", "beans", "metrics", "heapdump", "loggers"}) {
            assertThat(status(service.managementPort(), "/actuator/" + path))
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void healthTellsNoMoreThanItsStatus() throws Exception {
        for (var path : new String[] {"liveness", "readiness"}) {
            assertThat(body(service.managementPort(), "/actuator/health/" + path))
                    .isEqualTo("{\"status\":\"UP\"}");
        }
    }

    /** To look a key up takes the store, which liveness must not wait for. */
    @Test
    void theManagementPortLooksAtNoCredential() throws Exception {
        var request =
                request(service.managementPort(), "/actuator/health/liveness")
                        .header("Authorization", "Bearer newsdocket_unknown")
                        .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(service.commands().sent()).doesNotContain("find keys");
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        return HTTP.send(request(port, path).build(), BodyHandlers.discarding()).statusCode();
    }

    private static String body(int port, String path) throws IOException, InterruptedException {
        return HTTP.send(request(port, path).build(), BodyHandlers.ofString()).body();
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
