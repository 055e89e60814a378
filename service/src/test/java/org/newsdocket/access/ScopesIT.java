package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Who may use which operation, and who is told that there is one. */
@OnEachEngine
class ScopesIT {
    private static final String NAMES =
            "{ __schema { mutationType { name } directives { name } types { name fields { name } } } }";
    private static final String READ = "{ stories { totalCount } }";
    private static final String CREATE =
            "createStory(input: {slug: \"one\", headline: \"One\"}) { story { id } }";

    private final TestStore store;
    private final TestService service;

    ScopesIT(TestStore store) {
        this.store = store;
        this.service = store.service();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    RECORD_READ  ; { keys { totalCount } }                    ; admin
                    RECORD_WRITE ; { keys { totalCount } }                    ; admin
                    RECORD_READ  ; { changes { nodes { kind } } }             ; feed:read
                    RECORD_WRITE ; { changes { nodes { kind } } }             ; feed:read
                    FEED_READ    ; { changes { nodes { kind } } }             ; record:read
                    FEED_READ    ; { __typename }                             ; record:read
                    ADMIN        ; { stories { totalCount } }                 ; record:read
                    ADMIN        ; { asOf { stories { totalCount } } }        ; record:read
                    ADMIN        ; { __schema { queryType { name } } }        ; record:read
                    RECORD_READ  ; mutation { createStory }                   ; record:write
                    RECORD_READ  ; mutation { a: revokeKey { no such } }      ; admin
                    RECORD_WRITE ; mutation { issueKey }                      ; admin
                    RECORD_READ  ; query A { node(id: "") { id } } mutation B { commit } ; record:write
                    RECORD_READ  ; { ...F } fragment F on Reader { ... on Query { ...G } } fragment G on Query { keys { totalCount } ...F } ; admin
                    """)
    void takesTheScopesThatTheSchemaNames(Scope has, String query, String missing) {
        var answer = Issued.caller(service, has).ask(query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.scope()).isEqualTo(missing);
        assertThat(answer.json().has("data")).isFalse();
    }

    @Test
    void areNotForgottenWithoutThatTheStartFails() {
        assertThatThrownBy(() ->
                        TestService.start(
                                store,
                                "spring.graphql.schema.locations=classpath*:graphql/**/,classpath:access/"))
                .rootCause()
                .hasMessage("Mutation.forgotten takes no scope");
    }

    /** Whatever field is added to the schema, nobody uses it without the scopes that it names. */
    @Test
    void letsNobodyWhoHasNoneUseAnyFieldOfTheRoots() {
        var schema = service.bean(GraphQlSource.class).schema();
        var nobody = Issued.caller(service, Scope.FEED_READ);
        var reader = Caller.anonymous(service);
        var administrator = Issued.caller(service, Scope.ADMIN);

        for (var field : names(schema.getMutationType())) {
            var answer = reader.ask("mutation { " + field + " }");
            assertThat(answer.codes()).as(field).containsExactly("FORBIDDEN");
            assertThat(answer.scope()).as(field).isIn("record:write", "admin");
        }
        for (var field : names(schema.getQueryType())) {
            assertThat(nobody.ask("{ " + field + " }").codes())
                    .as(field)
                    .containsExactly("FORBIDDEN");
            assertThat(administrator.ask("{ " + field + " }").codes())
                    .as(field)
                    .containsExactly(
                            field.equals("keys") ? "GRAPHQL_VALIDATION_FAILED" : "FORBIDDEN");
        }
    }

    @Test
    void doesNothingOfWhatMayBeDoneInPart() {
        try (var own = TestService.start(store)) {
            var editor = Issued.caller(own, Scope.RECORD_WRITE);
            long before = own.bean(Ledger.class).position().sequence();

            var answer =
                    editor.ask(
                            "mutation { "
                                    + CREATE
                                    + " revokeKey(input: {id: \"k\"}) { key { id } } }");

            assertThat(answer.codes()).containsExactly("FORBIDDEN");
            assertThat(own.bean(Ledger.class).position().sequence()).isEqualTo(before);
        }
    }

    @Test
    void putsChangesDownToTheHolderOfTheKey() {
        try (var own = TestService.start(store)) {
            var editor = Issued.caller(own, Scope.RECORD_WRITE);
            editor.ask("mutation { " + CREATE + " }").data("createStory");
            var history =
                    editor.ask("{ story(by: {slug: \"one\"}) { history { nodes { by } } } }")
                            .data("story");

            assertThat(history.at("/history/nodes/0/by").asString()).isEqualTo("key:wire");
        }
    }

    /** An operation that somebody may not use is not even named to them. */
    @Test
    void namesToReadersNeitherMutationsNorWhatTheyAreMadeOf() {
        var answer = Caller.anonymous(service).ask(NAMES);
        var named = answer.data("__schema");

        assertThat(named.path("mutationType").isNull()).isTrue();
        assertThat(fields("Query", named))
                .contains("stories", "asOf", "node")
                .doesNotContain("keys", "changes");
        assertThat(texts(named.path("types")))
                .contains("Story", "Person", "UndisclosedPerson", "Archive", "PartialDate")
                .noneMatch(name ->
                        name.matches(
                                ".+(?<!Identifier)Input|.*Payload|Mutation|ApiKey.*|Change.*|Scope|Problem.*"));
        assertThat(texts(named.path("directives"))).contains("include").doesNotContain("requires");
    }

    @Test
    void namesToEachWhatTheyMayUse() {
        var editor = names(Scope.RECORD_WRITE);
        assertThat(fields("Mutation", editor))
                .contains("createStory", "commit")
                .doesNotContain("issueKey", "revokeKey");
        assertThat(texts(editor.path("types")))
                .contains("Problem", "InvalidInput", "RevisionConflict")
                .doesNotContain("ApiKey", "Scope", "ChangeConnection");

        var partner = names(Scope.RECORD_READ, Scope.FEED_READ);
        assertThat(fields("Query", partner)).contains("changes", "stories");
        assertThat(texts(partner.path("types"))).contains("Change", "ChangeKind");

        var everything = names(Scope.values());
        assertThat(fields("Query", everything))
                .containsExactlyInAnyOrderElementsOf(
                        names(service.bean(GraphQlSource.class).schema().getQueryType()));
        assertThat(texts(everything.path("types"))).contains("ApiKey", "Scope");
    }

    /** Who administers and may not read sees what is there for that, and no type of the record. */
    @Test
    void namesToAdministratorsTheKeysAlone() {
        try (var own = TestService.start(store, "newsdocket.access.introspection=admin")) {
            var named = Issued.caller(own, Scope.ADMIN).ask(NAMES).data("__schema");

            assertThat(fields("Query", named)).containsExactly("keys");
            assertThat(fields("Mutation", named))
                    .containsExactlyInAnyOrder("issueKey", "revokeKey");
            assertThat(texts(named.path("types")))
                    .contains("ApiKey", "Scope", "Problem", "InvalidInput")
                    .doesNotContain("Story", "Record", "Reader", "Archive", "Change");
            assertThat(Caller.anonymous(own).ask(NAMES).scope()).isEqualTo("admin");
        }
    }

    @Test
    void namesNothingToAnybodyWhereIntrospectionIsOff() {
        try (var own =
                TestService.start(store, "spring.graphql.schema.introspection.enabled=false")) {
            var all = Issued.caller(own, Scope.values());

            assertThat(all.ask(NAMES).codes()).containsExactly("OPERATION_NOT_SUPPORTED");
            assertThat(all.ask("{ __type(name: \"Story\") { name } }").codes())
                    .containsExactly("OPERATION_NOT_SUPPORTED");
            assertThat(all.ask(READ).data("stories").path("totalCount").asInt()).isEqualTo(1);
        } finally {
            Introspection.enabledJvmWide(true); // the property turns a switch of the whole process
        }
    }

    /** The ledger moves with what is hidden, too. */
    @Test
    void tellsThePlaceInTheLedgerToThoseAloneWhoMayFollowIt() {
        var reader = Caller.anonymous(service).ask(READ).json().at("/extensions/position");
        var partner =
                Issued.caller(service, Scope.RECORD_READ, Scope.FEED_READ)
                        .ask(READ)
                        .json()
                        .at("/extensions/position");

        assertThat(reader.propertyNames()).containsExactly("recordedAt");
        assertThat(partner.propertyNames())
                .containsExactlyInAnyOrder("sequence", "recordedAt", "cursor");
    }

    @Test
    void tellsAnEditorAMomentAtWhichTheirOwnChangeIsThere() {
        try (var own = TestService.start(store)) {
            var editor = Issued.caller(own, Scope.RECORD_WRITE);
            var moment =
                    editor.ask("mutation { " + CREATE + " }")
                            .json()
                            .at("/extensions/position/recordedAt")
                            .asString();
            var then =
                    editor.ask(
                                    "query($at: DateTime!) { asOf(recordedAt: $at) { story(by: {slug: \"one\"}) { id } } }",
                                    Map.of("at", moment))
                            .data("asOf");

            assertThat(then.at("/story/id").asString()).startsWith("sty_");
        }
    }

    @Test
    void givesAPartnerAsNinjsWhatTheyMayReadAndNoMore() {
        var partner = Issued.caller(service, Scope.RECORD_READ, Scope.FEED_READ);

        assertThat(partner.get("/export?format=ninjs").body()).contains("Sergei Lapushkin");
        for (var path :
                List.of(
                        "/export?format=ninjs&scope=record:write",
                        "/export?format=ninjs&scope=record:read,restricted:read",
                        "/export")) {
            var answer = partner.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.challenge())
                    .as(path)
                    .startsWith("Bearer error=\"insufficient_scope\", scope=\"");
        }
        assertThat(Caller.anonymous(service).get("/export?format=ninjs").challenge())
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"feed:read\"");
    }

    /** Who signs is who asks. */
    @Test
    void recordsAnImportAsItsSender() {
        try (var own = TestService.start(store, "newsdocket.sample.load=false")) {
            var editor = Issued.caller(own, Scope.RECORD_WRITE);
            var record =
                    "{\"id\":\"act_01jsjhg60066qc0jqzxnzn3k0f\",\"type\":\"GROUP\",\"status\":\"USABLE\","
                            + "\"names\":[{\"text\":\"N\",\"kind\":\"PRIMARY\"}]}";

            assertThat(editor.post("/import?by=desk", "application/x-ndjson", record).status())
                    .isEqualTo(400);
            editor.post("/import", "application/x-ndjson", record);

            assertThat(
                            editor.ask(
                                            "{ node(id: \"act_01jsjhg60066qc0jqzxnzn3k0f\") { ... on Group { history { nodes { by } } } } }")
                                    .data("node")
                                    .at("/history/nodes/0/by")
                                    .asString())
                    .isEqualTo("key:wire");
        }
    }

    private JsonNode names(Scope... scopes) {
        return Issued.caller(service, scopes).ask(NAMES).data("__schema");
    }

    private static List<String> names(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList();
    }

    private static List<String> texts(JsonNode named) {
        return named.valueStream().map(each -> each.path("name").asString()).toList();
    }

    private static List<String> fields(String type, JsonNode schema) {
        return schema.path("types")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(type))
                .flatMap(each -> texts(each.path("fields")).stream())
                .toList();
    }
}
