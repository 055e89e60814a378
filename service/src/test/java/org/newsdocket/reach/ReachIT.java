package org.newsdocket.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.editing.Editor;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/** What an editor is told to look at, and a partner to recall, when a source falls. */
@OnEachEngine
class ReachIT {
    private static final String AFFECTED =
            "affected(first: 100) { nodes { record { id } facts distance because } }";

    private final TestStore store;
    private final TestService editors;
    private final Editor editor;

    ReachIT(TestStore store) {
        this.store = store;
        editors =
                TestService.start(
                        store,
                        "newsdocket.access.anonymous=record:write,feed:read,admin",
                        "newsdocket.sample.load=false");
        editor = new Editor(editors);
    }

    @AfterEach
    void close() {
        editors.close();
    }

    @Test
    void namesEveryFactAndRecordThatRestsOnARetractedStatementAtAnyDistance() {
        var statement = statement(Map.of()).id();
        var person = person("fact-a", Map.of("statement", statement)).id();
        var story =
                story(
                                "tells-of-person",
                                Map.of(
                                        "actors",
                                        List.of(Map.of("actor", person, "role", "SUBJECT"))))
                        .id();
        var second =
                statement(Map.of("figures", List.of(figure("fig", Map.of("story", story))))).id();
        var far = person("fact-b", Map.of("statement", second)).id();
        person("elsewhere", Map.of("attribution", "somebody")).id();

        var retracted =
                editor.run(
                        "retractStatement",
                        AFFECTED + " statement { id }",
                        Editor.of(statement, 1, Map.of("retractedAt", "2025-05-01T00:00:00Z")));

        assertThat(rows(retracted.payload().path("affected")))
                .containsExactly(
                        "1 " + person + " [\"fact-a\"] because " + statement,
                        "2 " + story + " [] because " + person,
                        "3 " + second + " [\"fig\"] because " + story,
                        "4 " + far + " [\"fact-b\"] because " + second);
    }

    @Test
    void endsWhereRecordsRestOnEachOther() {
        var story = story("a-story", Map.of()).id();
        var statement =
                statement(
                                Map.of(
                                        "stories",
                                        List.of(story),
                                        "figures",
                                        List.of(figure("fig", Map.of("story", story)))))
                        .id();

        var corrected =
                editor.run(
                        "correctStory",
                        AFFECTED + " story { id }",
                        Editor.of(
                                story,
                                1,
                                Map.of(
                                        "correction",
                                        Map.of(
                                                "kind", "CORRECTION",
                                                "text", "It was wrong.",
                                                "at", "2025-05-01T00:00:00Z"))));

        assertThat(rows(corrected.payload().path("affected")))
                .containsExactly("1 " + statement + " [\"fig\"] because " + story);
    }

    @Test
    void tellsAPartnerWhatToRecallAndNothingThatLeadsToAProtectedSource() {
        var statement = statement(Map.of()).id();
        var open = person("open", Map.of("statement", statement)).id();
        var secret =
                person(
                                "secret",
                                Map.of(
                                        "statement",
                                        statement,
                                        "attribution",
                                        "A source",
                                        "protected",
                                        true))
                        .id();
        editor.run("withdrawRecord", "record { id }", Editor.of(statement, 1, Map.of()));

        try (var partners =
                TestService.start(
                        store,
                        editors.bean(MongoDatabase.class),
                        "newsdocket.access.anonymous=record:read,feed:read",
                        "newsdocket.sample.load=false")) {
            var query = "{ changes(last: 1) { nodes { kind recordId %s } } }".formatted(AFFECTED);
            var told = new Editor(partners).read(query, "changes.nodes").path(0);
            var toldToEditors = editor.read(query, "changes.nodes").path(0);

            assertThat(told.path("kind").asString()).isEqualTo("RECALLED");
            assertThat(told.path("recordId").asString()).isEqualTo(statement);
            assertThat(rows(told.path("affected")))
                    .containsExactly("1 " + open + " [\"open\"] because " + statement);
            assertThat(rows(toldToEditors.path("affected")))
                    .containsExactlyInAnyOrder(
                            "1 " + open + " [\"open\"] because " + statement,
                            "1 " + secret + " [\"secret\"] because " + statement);
        }
    }

    /** A charge of somebody who may not be known is none that the public is told of. */
    @Test
    void namesNoFactOfSomebodyWhoMayNotBeKnown() {
        var statement = statement(Map.of()).id();
        var shown = person("a", Map.of("attribution", "x")).id();
        var hidden = person("b", Map.of("attribution", "x")).id();
        var proceeding =
                editor.run(
                                "createProceeding",
                                "proceeding { id }",
                                Map.of(
                                        "title", "A case",
                                        "kind", "CRIMINAL",
                                        "jurisdiction", "KG",
                                        "parties", List.of(defendant(shown), defendant(hidden)),
                                        "events",
                                                List.of(
                                                        event("of-shown", shown, statement),
                                                        event("of-hidden", hidden, statement))))
                        .id();
        editor.run(
                "revisePerson",
                "person { id }",
                Editor.of(hidden, 1, Map.of("status", "WITHHELD")));
        editor.run(
                "retractStatement",
                "statement { id }",
                Editor.of(statement, 1, Map.of("retractedAt", "2025-05-01T00:00:00Z")));

        try (var partners =
                TestService.start(
                        store,
                        editors.bean(MongoDatabase.class),
                        "newsdocket.access.anonymous=record:read,feed:read",
                        "newsdocket.sample.load=false")) {
            var query = "{ changes(last: 1) { nodes { %s } } }".formatted(AFFECTED);
            var told = new Editor(partners).read(query, "changes.nodes").path(0).path("affected");

            assertThat(rows(told))
                    .containsExactly("1 " + proceeding + " [\"of-shown\"] because " + statement);
        }
    }

    private static Map<String, Object> defendant(String person) {
        return Map.of("actor", person, "role", "DEFENDANT");
    }

    private static Map<String, Object> event(String key, String person, String statement) {
        return Map.of(
                "key",
                key,
                "type",
                "DETENTION",
                "parties",
                List.of(person),
                "sources",
                List.of(Map.of("statement", statement)));
    }

    @Test
    void asksTheStoreNoMoreOftenHoweverManyRecordsRestOnASource() {
        var source = statement(Map.of()).id();
        person("one", Map.of("statement", source));
        var query =
                "{ changes(kinds: [STATEMENT]) { nodes { affected(first: 100) { nodes { facts } } } } }";
        var forOne = editors.commandsDuring(() -> editor.read(query, "changes.nodes"));
        for (int i = 0; i < 30; i++) {
            person("fact-" + i, Map.of("statement", source));
        }
        var forMany = editors.commandsDuring(() -> editor.read(query, "changes.nodes"));

        assertThat(forOne).isNotEmpty();
        assertThat(forMany).hasSameSizeAs(forOne);
    }

    private Editor.Answer person(String key, Map<String, ?> source) {
        return editor.run(
                "createPerson",
                "person { id }",
                Map.of(
                        "names",
                        List.of(Map.of("text", "A name", "kind", "PRIMARY")),
                        "occupations",
                        List.of(Map.of("key", key, "title", "baker", "sources", List.of(source)))));
    }

    private Editor.Answer story(String slug, Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("slug", slug);
        input.put("headline", "A headline");
        return editor.run("createStory", "story { id }", input);
    }

    private Editor.Answer statement(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("kind", "PARAPHRASE");
        input.put("text", Map.of("text", "It was said."));
        input.put("channel", Map.of("kind", "UNKNOWN"));
        return editor.run("createStatement", "statement { id }", input);
    }

    private static Map<String, Object> figure(String key, Map<String, ?> source) {
        return Map.of(
                "key",
                key,
                "label",
                "people",
                "operator",
                "EXACT",
                "value",
                3,
                "sources",
                List.of(source));
    }

    private static List<String> rows(JsonNode affected) {
        return affected.path("nodes")
                .valueStream()
                .map(node ->
                        node.path("distance").asInt(0)
                                + " "
                                + node.path("record").path("id").asString()
                                + " "
                                + node.path("facts")
                                + " because "
                                + node.path("because").asString())
                .toList();
    }
}
