package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.editing.Editor;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stood in a draft before it was public, and was taken out in time, asked for after the end of
 * the embargo.
 */
@OnEachEngine
class NeverPublicIT {
    private static final String CANARY = "canary";
    private static final String END = "2025-02-01T00:00:00Z";

    /** While the drafts stood. */
    private static final String EARLY = "recordedAt: \"2025-01-05T00:00:00Z\"";

    /** After they were revised, and before the end. */
    private static final String BETWEEN = "recordedAt: \"2025-01-20T00:00:00Z\"";

    private static final int DRAFT = 1;
    private static final int UNKNOWN = 2;
    private static final int SEEN = 3;
    private static final int AFFILIATED = 40;
    private static final String FIELDS =
            "id ... on Actor { description history { nodes { revision record { ... on Actor { description } } } } }";

    private final MongoDatabase database;
    private final LedgerParts parts;
    private final TestService visitors;
    private final TestService editors;

    NeverPublicIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
        append(
                "2025-01-01",
                embargoed(DRAFT, 0, CANARY),
                unknown(0, CANARY),
                embargoed(SEEN, 0, "seen"));
        append("2025-01-10", embargoed(DRAFT, 1, "clean"), unknown(1, "clean"));
        append("2025-02-10", embargoed(SEEN, 1, "seen again"));
        append("2025-03-01", affiliated(0, Drafts.actor(SEEN).value()));
        append("2025-03-02", Drafts.person(AFFILIATED, 1, "clean"));
        visitors =
                TestService.start(
                        store,
                        database,
                        "newsdocket.sample.load=false",
                        "newsdocket.access.anonymous=record:read,feed:read");
        editors =
                TestService.start(
                        store,
                        database,
                        "newsdocket.sample.load=false",
                        "newsdocket.access.anonymous=record:write,feed:read,admin");
    }

    private void append(String day, Draft... drafts) {
        var clock = Clock.fixed(Instant.parse(day + "T00:00:00Z"), ZoneOffset.UTC);
        parts.ledger(clock).append(List.of(drafts), "editor", null);
    }

    private static Draft embargoed(int number, int revision, String description) {
        return Drafts.embargoed(number, revision, description, END);
    }

    private static Draft unknown(int revision, String description) {
        var draft = Drafts.person(UNKNOWN, revision, description);
        draft.document().putPOJO("knownFrom", Instant.parse(END));
        return draft;
    }

    @AfterEach
    void close() {
        editors.close();
        visitors.close();
        parts.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actors { totalCount nodes { %1$s } }",
                "node(id: \"%2$s\") { %1$s }",
                "node(id: \"%3$s\") { %1$s }",
                "nodes(ids: [\"%2$s\", \"%3$s\", \"%4$s\"]) { %1$s }"
            })
    void isToldToEditorsAlone(String root) {
        var query =
                root.formatted(
                        FIELDS, Drafts.actor(DRAFT), Drafts.actor(UNKNOWN), Drafts.actor(SEEN));
        for (var moment : List.of(EARLY, BETWEEN, EARLY + ", knownAt: \"2025-03-01T00:00:00Z\"")) {
            assertTold("{ asOf(" + moment + ") { " + query + " } }");
        }
        assertTold("{ " + query + " }");
    }

    @Test
    void isNotToldOfFactsThatWereTakenBackBeforeTheyWerePublic() {
        var organization = Drafts.actor(SEEN).value();
        var query =
                "{ asOf(recordedAt: \"2025-03-01T12:00:00Z\") {"
                        + " actor(id: \"%s\") { description affiliations { totalCount nodes { title } } }"
                                .formatted(Drafts.actor(AFFILIATED))
                        + " actors(filter: {affiliatedWith: \"%s\"}) { totalCount } } }"
                                .formatted(organization);

        assertThat(told(visitors, query))
                .contains(
                        "seen",
                        "\"affiliations\":{\"totalCount\":0",
                        "\"actors\":{\"totalCount\":0")
                .doesNotContain(CANARY);
        assertThat(told(editors, query)).contains(CANARY, "\"actors\":{\"totalCount\":1");
    }

    private static Draft affiliated(int revision, String organization) {
        var draft = Drafts.person(AFFILIATED, revision, "seen");
        draft.document()
                .putArray("affiliations")
                .addObject()
                .put("key", "a")
                .put("organization", organization)
                .put("title", CANARY)
                .put("kind", "STAFF")
                .putPOJO("knownFrom", Instant.parse("2025-03-03T00:00:00Z"));
        return draft;
    }

    @Test
    void isNotToldToThoseWhoFollow() {
        var query =
                "{ changes(first: 100) { nodes { recordId revision record { " + FIELDS + " } } } }";

        assertTold(query);
        assertThat(told(visitors, query))
                .doesNotContain("\"recordId\":\"" + Drafts.actor(DRAFT) + "\",\"revision\":1,")
                .contains("\"recordId\":\"" + Drafts.actor(DRAFT) + "\",\"revision\":2,")
                .contains("\"recordId\":\"" + Drafts.actor(SEEN) + "\",\"revision\":1,");
    }

    @Test
    void countsOnlyWhatWasPublicWhileItStood() {
        assertThat(actors(EARLY))
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"description\":\"seen\"}]}");
        assertThat(actors(EARLY + ", knownAt: \"2025-01-20T00:00:00Z\""))
                .isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(actors(BETWEEN)).startsWith("{\"totalCount\":3,").doesNotContain("again");
    }

    @Test
    void isTheSameAfterARebuilding() {
        var found = Stored.projections(database);

        editors.bean(Ledger.class).rebuild();

        assertThat(Stored.projections(database)).isEqualTo(found);
    }

    private String actors(String moment) {
        return new Editor(visitors)
                .read(
                        "{ asOf(%s) { actors { totalCount nodes { description } } } }"
                                .formatted(moment),
                        "asOf.actors")
                .toString();
    }

    private void assertTold(String query) {
        assertThat(told(visitors, query)).doesNotContain(CANARY);
        assertThat(told(editors, query)).contains(query.contains(BETWEEN) ? "clean" : CANARY);
    }

    private static String told(TestService service, String query) {
        var response = service.graphQl().document(query).execute().returnResponse();
        Object data = response.getData();
        return JsonMapper.shared().writeValueAsString(data);
    }
}
