package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String READ = "{ stories { totalCount } }";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TestStore store;

    KeysIT(TestStore store) {
        this.store = store;
    }

    @Test
    void areUsedOnAnyInstanceUntilOneOfThemRevokesThem() {
        try (var one = closed();
                var other = TestService.start(store, one.bean(MongoDatabase.class), CLOSED)) {
            var admin = Issued.caller(one, Scope.values());
            var issued =
                    issue(
                            admin,
                            Map.of("name", "wire", "scopes", List.of("FEED_READ", "RECORD_READ")));
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
        try (var service = closed()) {
            var admin = Issued.caller(service, Scope.ADMIN);
            var variables = Map.of("id", Issued.key(service, Scope.RECORD_READ).key().id());
            var first = admin.ask(REVOKE, variables).data("revokeKey");
            var second = admin.ask(REVOKE, variables).data("revokeKey");

            assertThat(second).isEqualTo(first);
            assertThat(admin.ask(REVOKE, Map.of("id", "key_none")).data("revokeKey").toString())
                    .isEqualTo(
                            "{\"key\":null,\"errors\":[{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"id\"]}]}");
        }
    }

    @Test
    void leaveNothingOfTheirSecretInTheStoreOrInLaterAnswers() {
        try (var service = closed()) {
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
                                assertThat(document.toJson())
                                        .as(collection)
                                        .doesNotContain(random, secret.text()));
            }
        }
    }

    @Test
    void expireAtTheirMoment() {
        var clock = new SetClock(NOW);
        try (var service = TestService.start(store, store.newDatabase(), clock::putInto, CLOSED)) {
            var secret = Issued.key(service, null, NOW.plusSeconds(60), Scope.RECORD_READ).secret();
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
    }

    @Test
    void tellToTheMinuteWhenTheyWereUsedLast() {
        var clock = new SetClock(NOW);
        try (var service = TestService.start(store, store.newDatabase(), clock::putInto, CLOSED)) {
            var issued = Issued.key(service, Scope.RECORD_READ);
            var partner = Caller.with(service, issued.secret().text());
            var keys = service.bean(ApiKeys.class);

            assertThat(keys.find(issued.secret()).orElseThrow().lastUsedAt()).isNull();
            partner.ask(READ);
            await().until(() -> NOW.equals(keys.find(issued.secret()).orElseThrow().lastUsedAt()));

            clock.advance(Duration.ofSeconds(59));
            assertThat(service.commandsDuring(() -> partner.ask(READ)))
                    .noneMatch(command -> command.startsWith("update"));
            clock.advance(Duration.ofSeconds(1));
            partner.ask(READ);
            await().until(() ->
                    NOW.plusSeconds(60)
                            .equals(keys.find(issued.secret()).orElseThrow().lastUsedAt()));
        }
    }

    @Test
    void arePagedNewestFirstInBothDirections() {
        try (var service = closed()) {
            var admin = Issued.caller(service, Scope.ADMIN);
            for (int i = 0; i < 3; i++) {
                Issued.key(service, Scope.RECORD_READ);
            }
            var all = admin.ask("{ keys { totalCount nodes { id issuedAt } } }").data("keys");
            var first = page(admin, "first: 3");
            var second =
                    page(admin, "first: 3, after: " + first.at("/pageInfo/endCursor").toString());
            var back =
                    page(
                            admin,
                            "last: 3, before: " + second.at("/pageInfo/startCursor").toString());

            assertThat(all.path("totalCount").asInt()).isEqualTo(4);
            assertThat(ids(all)).hasSize(4).isSortedAccordingTo((one, two) -> two.compareTo(one));
            assertThat(ids(first)).isEqualTo(ids(all).subList(0, 3));
            assertThat(ids(second)).isEqualTo(ids(all).subList(3, 4));
            assertThat(ids(back)).isEqualTo(ids(first));
            assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    name      ; ''                     ; REQUIRED input.name
                    name      ; ' wire'                ; INVALID_VALUE input.name
                    name      ; "wi\\u202ere"          ; INVALID_VALUE input.name
                    scopes    ; []                     ; REQUIRED input.scopes
                    country   ; Kyrgyzstan             ; INVALID_VALUE input.country
                    country   ; XX                     ; INVALID_VALUE input.country
                    expiresAt ; 2026-03-01T12:00:00Z   ; INVALID_VALUE input.expiresAt
                    """)
    void areNotIssuedFromBadInput(String field, String value, String problem) {
        var clock = new SetClock(NOW);
        try (var service = TestService.start(store, store.newDatabase(), clock::putInto, CLOSED)) {
            var admin = Issued.caller(service, Scope.values());
            var input =
                    new HashMap<String, Object>(
                            Map.of("name", "wire", "scopes", List.of("FEED_READ")));
            input.put(field, value.equals("[]") ? List.of() : value.replace("\\u202e", "\u202e"));

            var refused = issue(admin, input);

            assertThat(refused.path("key").isNull()).isTrue();
            assertThat(refused.path("secret").isNull()).isTrue();
            assertThat(problems(refused)).containsExactly(problem);
            assertThat(admin.ask("{ keys { totalCount } }").data("keys").path("totalCount").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void giveNobodyWhatTheirIssuerDoesNotHave() {
        try (var service = closed()) {
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
    }

    private static final String CLOSED = "newsdocket.access.anonymous=";

    private TestService closed() {
        return TestService.start(store, CLOSED);
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
        return payload.path("errors")
                .valueStream()
                .map(error ->
                        error.path("code").asString()
                                + " "
                                + String.join(
                                        ".",
                                        error.path("path")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList()))
                .toList();
    }
}
