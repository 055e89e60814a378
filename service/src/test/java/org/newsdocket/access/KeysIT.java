package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.editing.Editor;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;
import tools.jackson.databind.JsonNode;

/** Keys as administrators give them out and partners use them, over HTTP. */
@OnEachEngine
class KeysIT {
    private static final String ISSUE =
            "mutation($input: IssueKeyInput!) { issueKey(input: $input) { secret"
                    + " key { id name scopes country issuedAt issuedBy expiresAt revokedAt revokedBy lastUsedAt }"
                    + " errors { __typename code message path } } }";
    private static final String REVOKE =
            "mutation($id: ID!) { revokeKey(input: {id: $id}) { key { id revokedAt revokedBy }"
                    + " errors { code path } } }";
    private static final String COUNT = "{ keys { totalCount } }";
    private static final String READ = "{ stories { totalCount } }";
    private static final String CLOSED = "newsdocket.access.anonymous=";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TestStore store;
    private final SetClock clock;
    private final TestService service;

    KeysIT(TestStore store) {
        this.store = store;
        var office = store.shared(Office.class, Office::new);
        this.clock = office.clock;
        this.service = office.service;
    }

    /** One service for all tests, which serves nobody without a credential. */
    private static final class Office implements TestStore.Shared {
        private final SetClock clock = new SetClock(NOW);
        private final TestService service;

        Office(TestStore store) {
            service = TestService.start(store, store.newDatabase(), clock::putInto, CLOSED);
        }

        @Override
        public void close() {
            service.close();
        }
    }

    @Test
    void areUsedOnAnyInstanceUntilOneOfThemRevokesThem() {
        try (var other = instance(service.bean(MongoDatabase.class), clock)) {
            var admin = Issued.caller(service, Scope.values());
            var wanted = Map.of("name", "wire", "scopes", List.of("FEED_READ", "RECORD_READ"));
            var issued = issue(admin, wanted);
            var partner = Caller.with(other, issued.path("secret").asString());

            assertThat(issued.at("/key/scopes").valueStream().map(JsonNode::asString))
                    .containsExactly("RECORD_READ", "FEED_READ");
            assertThat(issued.at("/key/issuedBy").asString()).isEqualTo("key:" + Issued.NAME);
            assertThat(issued.at("/key/id").asString()).matches("key_[0-7][0-9a-z]{25}");
            assertThat(partner.ask(READ).data("stories").path("totalCount").asInt()).isEqualTo(1);

            var revoked =
                    admin.ask(REVOKE, Map.of("id", issued.at("/key/id").asString()))
                            .data("revokeKey");

            assertThat(revoked.at("/key/revokedBy").asString()).isEqualTo("key:" + Issued.NAME);
            assertThat(partner.ask(READ).status()).isEqualTo(401);
        }
    }

    @Test
    void areRevokedOnceAndForGood() {
        var admin = Issued.caller(service, Scope.ADMIN);
        var variables = Map.of("id", Issued.key(service, Scope.RECORD_READ).key().id());
        var first = admin.ask(REVOKE, variables).data("revokeKey");
        clock.advance(Duration.ofSeconds(1));
        var second = admin.ask(REVOKE, variables).data("revokeKey");

        assertThat(second).isEqualTo(first);
        assertThat(admin.ask(REVOKE, Map.of("id", "key_none")).data("revokeKey").toString())
                .isEqualTo(
                        "{\"key\":null,\"errors\":[{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"id\"]}]}");
    }

    @Test
    void leaveNothingOfTheirSecretInTheStoreOrInLaterAnswers() {
        var admin = Issued.caller(service, Scope.ADMIN);
        var secret = Issued.key(service, Scope.RECORD_READ).secret();
        var random = secret.text().substring("newsdocket_".length());

        assertThat(random).hasSize(43);
        assertThat(secret).asString().doesNotContain(random);
        assertThat(admin.ask("{ keys { nodes { id name } } }").body()).doesNotContain(random);
        var database = service.bean(MongoDatabase.class);
        for (var collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .forEach(document ->
                            assertThat(document.toJson()).as(collection).doesNotContain(random));
        }
    }

    @Test
    void expireAtTheirMoment() {
        var end = clock.instant().plusSeconds(60);
        var secret = Issued.key(service, null, end, Scope.RECORD_READ).secret();
        var partner = Caller.with(service, secret.text());

        clock.advance(Duration.ofMillis(59_999));
        assertThat(partner.ask(READ).status()).isEqualTo(200);

        clock.advance(Duration.ofMillis(1));
        var refused = partner.ask(READ);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.challenge())
                .isEqualTo(
                        "Bearer error=\"invalid_token\", error_description=\"the credential has expired\"");
    }

    /** On a service of its own, to which nothing else is written meanwhile. */
    @Test
    void tellToTheMinuteWhenTheyWereUsedLast() {
        var own = new SetClock(NOW);
        try (var alone = instance(store.newDatabase(), own)) {
            var secret = Issued.key(alone, Scope.RECORD_READ).secret();
            var partner = Caller.with(alone, secret.text());
            var keys = alone.bean(ApiKeys.class);

            assertThat(keys.find(secret).orElseThrow().lastUsedAt()).isNull();
            partner.ask(READ);
            await().until(() -> NOW.equals(keys.find(secret).orElseThrow().lastUsedAt()));

            own.advance(Duration.ofSeconds(59));
            assertThat(alone.commandsDuring(() -> partner.ask(READ)))
                    .noneMatch(command -> command.startsWith("update"));
            own.advance(Duration.ofSeconds(1));
            partner.ask(READ);
            await().until(() ->
                    NOW.plusSeconds(60).equals(keys.find(secret).orElseThrow().lastUsedAt()));
        }
    }

    @Test
    void arePagedNewestFirstInBothDirections() {
        for (int i = 0; i < 4; i++) {
            Issued.key(service, Scope.RECORD_READ);
            clock.advance(Duration.ofMillis(1));
        }
        var admin = Issued.caller(service, Scope.ADMIN);
        var all = admin.ask("{ keys(first: 100) { totalCount nodes { id } } }").data("keys");
        var first = page(admin, "first: 3");
        var second = page(admin, "first: 2, after: " + first.at("/pageInfo/endCursor"));
        var back = page(admin, "last: 3, before: " + second.at("/pageInfo/startCursor"));
        var last = page(admin, "last: 2");

        assertThat(ids(all))
                .hasSize(all.path("totalCount").asInt())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ids(first)).isEqualTo(ids(all).subList(0, 3));
        assertThat(ids(second)).isEqualTo(ids(all).subList(3, 5));
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(ids(last)).isEqualTo(ids(all).subList(ids(all).size() - 2, ids(all).size()));
        assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    name      ; ''                     ; REQUIRED input.name
                    name      ; ' wire'                ; INVALID_VALUE input.name
                    name      ; two%0Alines            ; INVALID_VALUE input.name
                    name      ; wi%E2%80%AEre          ; INVALID_VALUE input.name
                    scopes    ; []                     ; REQUIRED input.scopes
                    country   ; Kyrgyzstan             ; INVALID_VALUE input.country
                    country   ; XX                     ; INVALID_VALUE input.country
                    expiresAt ; 2026-03-01T12:00:00Z   ; INVALID_VALUE input.expiresAt
                    """)
    void areNotIssuedFromBadInput(String field, String value, String problem) {
        var admin = Issued.caller(service, Scope.values());
        var input =
                new HashMap<String, Object>(Map.of("name", "wire", "scopes", List.of("FEED_READ")));
        input.put(
                field,
                value.equals("[]") ? List.of() : URLDecoder.decode(value, StandardCharsets.UTF_8));
        var before = admin.ask(COUNT).data("keys");

        var refused = issue(admin, input);

        assertThat(refused.path("key").isNull()).isTrue();
        assertThat(refused.path("secret").isNull()).isTrue();
        assertThat(problems(refused)).containsExactly(problem);
        assertThat(admin.ask(COUNT).data("keys")).isEqualTo(before);
    }

    @Test
    void giveNobodyWhatTheirIssuerDoesNotHave() {
        var admin = Issued.caller(service, Scope.ADMIN, Scope.RECORD_READ);
        var wanted = List.of("RECORD_READ", "RESTRICTED_READ", "EMBARGO_READ", "RECORD_WRITE");
        assertThat(problems(issue(admin, Map.of("name", "wire", "scopes", wanted))))
                .containsExactly(
                        "FORBIDDEN input.scopes.1",
                        "FORBIDDEN input.scopes.2",
                        "FORBIDDEN input.scopes.3");

        var editor = Issued.caller(service, Scope.ADMIN, Scope.RECORD_WRITE);
        assertThat(problems(issue(editor, Map.of("name", "wire", "scopes", wanted)))).isEmpty();
    }

    /** Else a key could be had that shows what its issuer's own does not, or for longer. */
    @Test
    void giveNobodyAnotherCountryOrALongerTimeThanTheirIssuerHas() {
        var end = clock.instant().plusSeconds(60);
        var own = List.of(Scope.ADMIN, Scope.FEED_READ).toArray(Scope[]::new);
        var admin = Caller.with(service, Issued.key(service, "KG", end, own).secret().text());
        var scopes = List.of("FEED_READ");

        assertThat(
                        problems(
                                issue(
                                        admin,
                                        Map.of(
                                                "name",
                                                "wire",
                                                "scopes",
                                                scopes,
                                                "country",
                                                "kg",
                                                "expiresAt",
                                                end.toString()))))
                .isEmpty();
        assertThat(problems(issue(admin, Map.of("name", "wire", "scopes", scopes))))
                .containsExactly("FORBIDDEN input.expiresAt");
        assertThat(
                        problems(
                                issue(
                                        admin,
                                        Map.of(
                                                "name",
                                                "wire",
                                                "scopes",
                                                scopes,
                                                "country",
                                                "DE",
                                                "expiresAt",
                                                end.plusMillis(1).toString()))))
                .containsExactly("FORBIDDEN input.country", "FORBIDDEN input.expiresAt");
    }

    private TestService instance(MongoDatabase database, SetClock clock) {
        return TestService.start(store, database, clock::putInto, CLOSED);
    }

    private static JsonNode issue(Caller caller, Map<String, ?> input) {
        return caller.ask(ISSUE, Map.of("input", input)).data("issueKey");
    }

    private static JsonNode page(Caller caller, String arguments) {
        return caller.ask(
                        "{ keys("
                                + arguments
                                + ") { nodes { id }"
                                + " pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }")
                .data("keys");
    }

    private static List<String> ids(JsonNode keys) {
        return keys.path("nodes").valueStream().map(key -> key.path("id").asString()).toList();
    }

    private static List<String> problems(JsonNode payload) {
        return new Editor.Answer(payload).problems();
    }
}
