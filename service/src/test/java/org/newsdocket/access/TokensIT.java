package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;

/** Tokens of an issuer that the service is configured to believe. */
@OnEachEngine
class TokensIT {
    private final TestStore store;
    private final Believing believing;

    TokensIT(TestStore store) {
        this.store = store;
        believing = store.shared(Believing.class, Believing::new);
    }

    /** One issuer and one service that believes it. */
    private static final class Believing implements TestStore.Shared {
        private final Issuer issuer;
        private final TestService service;

        Believing(TestStore store) {
            try {
                issuer = new Issuer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            service =
                    TestService.start(
                            store, store.newDatabase(), Mirror::putInto, issuer.properties());
        }

        @Override
        public void close() {
            service.close();
            issuer.close();
        }
    }

    private String seen(Map<String, ?> claims) {
        return show(believing.issuer.token(claims)).body();
    }

    private Caller.Answer show(String token) {
        return Caller.with(believing.service, token).get("/mirror");
    }

    @Test
    void tellWhoSomebodyIsAndWhatTheyMayDo() {
        assertThat(seen(Map.of("sub", "maria", "scope", "openid record:write admin")))
                .isEqualTo("subject:maria [RECORD_WRITE, ADMIN] null");
        assertThat(seen(Map.of("scp", List.of("record:read", "feed:read"))))
                .isEqualTo("subject:4711 [RECORD_READ, FEED_READ] null");
    }

    @Test
    void allowNothingByWhatNamesNoScope() {
        for (var odd :
                List.of(
                        7,
                        true,
                        "",
                        " ",
                        List.of(7, List.of("admin"), "openid"),
                        Map.of("admin", "admin"))) {
            assertThat(seen(Map.of("scope", odd))).as("%s", odd).isEqualTo("subject:4711 [] null");
        }
        assertThat(seen(Map.of("scp", List.of(7, "record:read"))))
                .isEqualTo("subject:4711 [RECORD_READ] null");
    }

    @Test
    void tellACountryWhichIsUnknownWhereItIsNone() {
        assertThat(seen(Map.of("country", "kg"))).endsWith(" KG");
        assertThat(seen(Map.of("country", "Kyrgyzstan"))).endsWith(" null");
        assertThat(seen(Map.of("country", List.of("KG")))).endsWith(" null");
    }

    /**
     * Changes are put down to the identifier, which is one person's for ever; what can't be told on
     * one line is none.
     */
    @Test
    void putNobodyDownAsAnother() {
        assertThat(seen(Map.of("preferred_username", "maria"))).startsWith("subject:4711 ");
        assertThat(seen(Map.of("sub", "key:wire"))).startsWith("subject:key:wire ");
        for (var nobody : List.of("", " ", "maria\nby newsdocket")) {
            assertThat(show(believing.issuer.token(Map.of("sub", nobody))).status()).isEqualTo(401);
        }
    }

    @Test
    void areRefusedWhereAnythingIsWrongWithThem() {
        var issuer = believing.issuer;
        var good = issuer.token(Map.of());
        assertThat(show(good).status()).isEqualTo(200);
        for (var bad :
                List.of(
                        issuer.token(Issuer.newKey(), Map.of()),
                        issuer.token(Map.of("iss", "http://elsewhere")),
                        issuer.token(Map.of("aud", "another-service")),
                        issuer.token(Map.of("exp", "")),
                        issuer.token(
                                Map.of("nbf", Instant.now().plusSeconds(600).getEpochSecond())),
                        issuer.token(Map.of("cnf", Map.of("jkt", "thumbprint"))),
                        issuer.token(Map.of("cnf", "thumbprint")),
                        issuer.token(Map.of("cnf", Map.of("x5t#S256", 7))),
                        issuer.token(
                                Map.of("iat", Instant.now().plusSeconds(600).getEpochSecond())),
                        issuer.token(Map.of("iat", "yesterday")),
                        good.substring(0, good.length() - 4) + "AAAA",
                        good.substring(0, good.lastIndexOf('.') + 1),
                        "eyJhbGciOiJub25lIn0.eyJzdWIiOiI0NzExIn0.",
                        "a.b.c")) {
            var answer = show(bad);

            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(answer.challenge())
                    .as(bad)
                    .isEqualTo(
                            "Bearer error=\"invalid_token\", error_description=\"the credential is not valid\"");
        }
    }

    @Test
    void areToldToHaveExpired() {
        var past = Instant.now().minusSeconds(120).getEpochSecond();
        var answer = show(believing.issuer.token(Map.of("exp", past)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge()).contains("the credential has expired");
    }

    /** As RFC 9068 has it; a token of any other kind, e.g. one that tells of a logout, is none. */
    @Test
    void areTakenAsAccessTokensOnly() {
        var issuer = believing.issuer;
        for (var type : List.of("JWT", "at+jwt", "AT+JWT", "application/at+jwt")) {
            assertThat(show(issuer.token(type, Map.of())).status()).as(type).isEqualTo(200);
        }
        for (var type : List.of("logout+jwt", "dpop+jwt")) {
            assertThat(show(issuer.token(type, Map.of())).status()).as(type).isEqualTo(401);
        }
    }

    @Test
    void standBesideKeys() {
        assertThat(Issued.caller(believing.service, Scope.FEED_READ).get("/mirror").body())
                .isEqualTo("key:wire [FEED_READ] null");
    }

    /** A token that the issuer made for another service would be good here, too. */
    @Test
    void areNotBelievedWithoutAnAudience() {
        assertThatThrownBy(() ->
                        TestService.start(
                                store,
                                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                        + believing.issuer.name()
                                        + "/jwks"))
                .rootCause()
                .hasMessageContaining("spring.security.oauth2.resourceserver.jwt.audiences");
    }
}
