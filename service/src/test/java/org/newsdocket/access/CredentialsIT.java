package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;

/** What is refused, and how that is told. */
@OnEachEngine
class CredentialsIT {
    private static final String READ = "{ stories { totalCount } }";
    private static final String UNKNOWN = "newsdocket_" + "A".repeat(43);
    private static final String INVALID =
            "Bearer error=\"invalid_token\", error_description=\"the credential is not valid\"";

    private final TestStore store;
    private final TestService service;

    CredentialsIT(TestStore store) {
        this.store = store;
        this.service = store.service();
    }

    /** Nobody is told what was wrong, least of all whether a key ever was one. */
    @Test
    void aWrongAnUnknownAndARevokedOneGetTheSameBytes() {
        var revoked = Issued.key(service, Scope.RECORD_READ);
        service.bean(KeyIssuing.class).revoke(revoked.key().id(), Viewer.NEWSROOM);

        for (var credential :
                new String[] {
                    UNKNOWN,
                    revoked.secret().text(),
                    revoked.secret().text() + "A",
                    "newsdocket_short",
                    "x",
                    "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                    "two words"
                }) {
            var answer = Caller.with(service, credential).ask(READ);

            assertThat(answer.status()).as(credential).isEqualTo(401);
            assertThat(answer.challenge()).as(credential).isEqualTo(INVALID);
            assertThat(answer.body())
                    .as(credential)
                    .isEqualTo(
                            "{\"errors\":[{\"message\":\"the credential is not valid\","
                                    + "\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}");
        }
    }

    /** Nothing is served to a wrong credential, also not what nobody needs one for. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/export", "/graphiql", "/nowhere"})
    void aWrongOneIsRefusedEverywhere(String path) {
        assertThat(Caller.with(service, UNKNOWN).get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "Basic bmV3czpkb2NrZXQ=,401,invalid_token",
        "newsdocket_key,401,invalid_token",
        "Bearer,401,invalid_token",
    })
    void whatIsNoBearerIsRefusedAndNotTakenForNobody(String header, int status, String error) {
        var answer = Caller.sending(service, "Authorization", header).ask(READ);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.challenge()).startsWith("Bearer error=\"" + error + "\"");
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void twoAtOnceAreRefused() {
        var good = "Bearer " + Issued.key(service, Scope.RECORD_READ).secret().text();
        var twice = Caller.sending(service, "Authorization", good, "Authorization", good).ask(READ);
        var both =
                Caller.sending(service, "Authorization", good)
                        .post("/graphql?access_token=x", "application/json", "{}");

        assertThat(twice.status()).isEqualTo(400);
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.challenge()).startsWith("Bearer error=\"invalid_request\"");
        assertThat(both.codes()).containsExactly("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "access%5Ftoken"})
    void oneInTheAddressIsRefusedThoughItBeGood(String parameter) {
        var secret = Issued.key(service, Scope.RECORD_READ).secret().text();
        var answer = Caller.anonymous(service).get("/export?" + parameter + "=" + secret);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(secret);
    }

    @Test
    void withoutAnyNobodyIsServedWhereAnonymousMayDoNothing() {
        try (var closed = TestService.start(store, "newsdocket.access.anonymous=")) {
            var answer = Caller.anonymous(closed).ask(READ);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.challenge()).isEqualTo("Bearer");
            assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
            for (var path : new String[] {"/", "/graphiql", "/graphiql/page.js"}) {
                assertThat(Caller.anonymous(closed).get(path).status()).as(path).isLessThan(400);
            }
            assertThat(Caller.anonymous(closed).get("/export").status()).isEqualTo(401);
            assertThat(Issued.caller(closed, Scope.RECORD_READ).ask(READ).status()).isEqualTo(200);
        }
    }

    @Test
    void everyRefusalIsCountedByItsReason() {
        double before = refused("wrong");
        Caller.with(service, UNKNOWN).ask(READ);

        assertThat(refused("wrong")).isEqualTo(before + 1);
    }

    /** What introspection shows is held back by scopes, which the printed schema would not be. */
    @Test
    void theWholeSchemaIsServedToNobody() {
        try (var own = TestService.start(store, "spring.graphql.schema.printer.enabled=true")) {
            assertThat(Caller.anonymous(own).get("/graphql/schema").status()).isEqualTo(401);
            assertThat(Issued.caller(own, Scope.values()).get("/graphql/schema").status())
                    .isEqualTo(403);
        }
    }

    private double refused(String reason) {
        var counter =
                service.bean(MeterRegistry.class)
                        .find("newsdocket.access.refused")
                        .tag("reason", reason)
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void answersAreKeptByNoCacheAndSetNoCookie() {
        var answer = Issued.caller(service, Scope.RECORD_READ).ask(READ).response();

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
