package org.newsdocket.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsdocket.editing.Editor;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/** What partners are told of restrictions who may not know of them. */
@OnEachEngine
class RestrictedChangesIT {
    private static final String LATER = "2999-01-01T00:00:00Z";

    private final Editor editor;
    private final Editor partner;

    RestrictedChangesIT(TestStore store) {
        var desks = store.shared(Desks.class, Desks::new);
        editor = new Editor(desks.editors);
        partner = new Editor(desks.partners);
    }

    /** Two services on one store: where editors write, and where partners follow. */
    private static final class Desks implements TestStore.Shared {
        private final TestService editors;
        private final TestService partners;

        Desks(TestStore store) {
            var database = store.newDatabase();
            editors = start(store, database, "record:write,feed:read");
            partners = start(store, database, "record:read,feed:read");
        }

        private static TestService start(TestStore store, MongoDatabase database, String scopes) {
            return TestService.start(
                    store,
                    database,
                    "newsdocket.access.anonymous=" + scopes,
                    "newsdocket.sample.load=false");
        }

        @Override
        public void close() {
            partners.close();
            editors.close();
        }
    }

    @Test
    void tellsNoneOfTheStoriesThatMayNotBeToldOfAStatement() {
        var story = editor.createStory("a-story").id();
        var statement = statement(story);
        assertThat(stories(partner, statement)).containsExactly(story);

        impose(statement, 1, Map.of("kind", "PUBLICATION", "fields", List.of("stories")));

        assertThat(stories(partner, statement)).isEmpty();
        assertThat(stories(editor, statement)).containsExactly(story);
    }

    @Test
    void findsNoStatementByAStoryThatMayNotBeToldOfIt() {
        var story = editor.createStory("another-story").id();
        var statement = statement(story);
        var ofStory = "story: \"%s\"".formatted(story);
        assertThat(changes(partner, ofStory, statement)).isNotEmpty();

        impose(statement, 1, Map.of("kind", "PUBLICATION", "fields", List.of("stories")));

        assertThat(changes(partner, ofStory, statement)).isEmpty();
        assertThat(changes(editor, ofStory, statement)).isNotEmpty();
    }

    private String statement(String story) {
        return editor.run(
                        "createStatement",
                        "statement { id }",
                        Map.of(
                                "kind", "PARAPHRASE",
                                "text", Map.of("text", "It was said."),
                                "channel", Map.of("kind", "UNKNOWN"),
                                "stories", List.of(story)))
                .id();
    }

    private static List<String> stories(Editor reader, String statement) {
        return changes(reader, "kinds: [STATEMENT]", statement).stream()
                .flatMap(change -> change.path("stories").valueStream())
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    @Test
    void tellsOfADisclosureWhenTheLastOfTheOrdersThatHideTheNameIsLifted() {
        var person = editor.createPerson("A name").id();
        impose(person, 1, Map.of("kind", "IDENTITY"));
        impose(person, 2, Map.of("kind", "IDENTITY"));

        lift(person, 3, 1);
        assertThat(kinds(partner, person))
                .containsExactly("CREATED", "RESTRICTED", "REVISED", "REVISED");

        lift(person, 4, 2);
        assertThat(kinds(partner, person))
                .containsExactly("CREATED", "RESTRICTED", "REVISED", "REVISED", "DISCLOSED");
    }

    @Test
    void announcesNoOrderThatIsToCome() {
        var person = editor.createPerson("A name").id();
        impose(person, 1, Map.of("kind", "PUBLICATION", "from", LATER));

        assertThat(kinds(partner, person)).containsExactly("CREATED", "REVISED");
        assertThat(kinds(editor, person)).containsExactly("CREATED", "RESTRICTED");
    }

    @Test
    void tellsOfNoDisclosureOfANameThatWasNeverHidden() {
        var person = editor.createPerson("A name").id();
        impose(person, 1, Map.of("kind", "IDENTITY", "from", LATER));
        lift(person, 2, 1);

        assertThat(kinds(partner, person)).containsExactly("CREATED", "REVISED", "REVISED");
    }

    @Test
    void recallsNothingForAnOrderThatWasLiftedBeforeItBegan() {
        var person = editor.createPerson("A name").id();
        impose(person, 1, Map.of("kind", "PUBLICATION", "from", LATER));
        lift(person, 2, 1);

        assertThat(kinds(partner, person)).containsExactly("CREATED", "REVISED", "REVISED");
        assertThat(
                        editor.read(
                                        "{ actor(id: \"%s\") { restrictions { number } } }"
                                                .formatted(person),
                                        "actor.restrictions")
                                .toString())
                .isEqualTo("[]");
    }

    @Test
    void announcesNoFieldThatIsRestricted() {
        var person = editor.createPerson("A name").id();
        impose(person, 1, Map.of("kind", "PUBLICATION", "fields", List.of("description")));

        assertThat(kinds(partner, person)).containsExactly("CREATED", "REVISED");
        assertThat(kinds(editor, person)).containsExactly("CREATED", "RESTRICTED");
    }

    private static List<String> kinds(Editor reader, String id) {
        return changes(reader, "kinds: [ACTOR]", id).stream()
                .map(change -> change.path("kind").asString())
                .toList();
    }

    private static List<JsonNode> changes(Editor reader, String arguments, String id) {
        return reader.read(
                        "{ changes(first: 100, %s) { nodes { kind recordId stories } } }"
                                .formatted(arguments),
                        "changes.nodes")
                .valueStream()
                .filter(change -> change.path("recordId").asString().equals(id))
                .toList();
    }

    private void impose(String id, int revision, Map<String, ?> restriction) {
        var input = Editor.of(id, revision, restriction);
        input.put("basis", "Section 4(2)");
        input.put("issuedBy", "A court");
        change("imposeRestriction", input);
    }

    private void lift(String id, int revision, int number) {
        change("liftRestriction", Editor.of(id, revision, Map.of("number", number)));
    }

    private void change(String mutation, Map<String, ?> input) {
        assertThat(editor.run(mutation, "record { id }", input).problems()).isEmpty();
    }
}
