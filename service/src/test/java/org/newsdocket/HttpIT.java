package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service over HTTP, on the embedded store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HttpIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void answersAQuery() throws Exception {
        var answer = post("{\"query\": \"{ stories { totalCount } }\"}", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(answer.body())
                .matches(
                        """
                        \\{"data":\\{"stories":\\{"totalCount":1}},"extensions":\\{"position":\\{\
                        "recordedAt":"[^"]+Z"}}}\
                        """);
    }

    @Test
    void refusesWhatIsNoRequest() throws Exception {
        for (var body : new String[] {"", "{", "[]", "{}", "{\"query\": 7}"}) {
            var answer = post(body, "application/json");
            assertThat(answer.statusCode()).as(body).isBetween(200, 499);
            assertThat(answer.body())
                    .as(body)
                    .doesNotContain("\"data\":{", "java", "Exception", "org.", "trace");
        }
        assertThat(post("query", "text/plain").statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> post(String body, String type)
            throws IOException, InterruptedException {
        var request = request("/graphql").header("Content-Type", type);
        return CLIENT.send(
                request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
