package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Credentials that nobody can tell the holder of, as whoever knows does not answer. */
@ExtendWith(OutputCaptureExtension.class)
class UnavailableIT {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final String ANSWER =
            "{\"errors\":[{\"message\":\"nobody can tell at this moment whose credential this is\","
                    + "\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}";

    @TempDir private Path folder;

    @Test
    void aTokenIsNotCalledBadWhereItsIssuerIsAway(CapturedOutput output) throws IOException {
        var gone = new Issuer();
        gone.close();
        try (var service = started(gone.properties())) {
            assertIsPutOff(service, gone.token(Map.of()), output);
        }
    }

    @Test
    void norWhereNobodyTellsWhereTheIssuersKeysAre(CapturedOutput output) throws IOException {
        var gone = new Issuer();
        gone.close();
        try (var service =
                started(JWT + "issuer-uri=" + gone.name(), JWT + "audiences=" + Issuer.AUDIENCE)) {
            assertIsPutOff(service, gone.token(Map.of()), output);
        }
    }

    @Test
    void aKeyIsNotCalledBadWhereTheStoreIsAway(CapturedOutput output) {
        try (var service = started("newsdocket.store.timeout=500ms")) {
            var wish = new Wish("wire", List.of(Scope.RECORD_READ), null, null);
            var key = service.getBean(KeyIssuing.class).issue(wish, Viewer.NEWSROOM).secret();
            service.getBean(EmbeddedStore.class).close();

            assertIsPutOff(service, key.text(), output);
        }
    }

    private ConfigurableApplicationContext started(String... properties) {
        var own =
                Stream.of(
                        "server.port=0",
                        "newsdocket.sample.load=false",
                        "newsdocket.ledger.follow-every=1h",
                        "newsdocket.store.folder=" + folder);
        var arguments = Stream.concat(own, Stream.of(properties)).map(property -> "--" + property);
        return new SpringApplicationBuilder(Newsdocket.class).run(arguments.toArray(String[]::new));
    }

    private static void assertIsPutOff(
            ConfigurableApplicationContext service, String credential, CapturedOutput output) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var answer = Caller.with(Integer.parseInt(port), credential).ask("{ __typename }");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.challenge()).isEqualTo("none");
        assertThat(answer.body()).isEqualTo(ANSWER);
        assertThat(output.getAll().lines().filter(line -> line.contains("credential_not_checked")))
                .hasSize(1)
                .noneMatch(line -> line.contains(credential));
        var refused =
                service.getBean(MeterRegistry.class)
                        .counter("newsdocket.access.refused", "reason", "unavailable");
        assertThat(refused.count()).isEqualTo(1);
    }
}
