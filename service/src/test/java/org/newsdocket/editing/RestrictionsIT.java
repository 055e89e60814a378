package org.newsdocket.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorNames;
import org.newsdocket.actor.Actors;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Restrictions;
import org.newsdocket.view.Scope;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import tools.jackson.databind.JsonNode;

/** Restrictions imposed and lifted by an editor, and what readers of the same store see of them. */
@OnEachEngine
class RestrictionsIT {
    private static final String NAME = "Zoya Canary";
    private static final Viewer RESTRICTED = viewer(Scope.RESTRICTED_READ, null);
    private static final Viewer AHEAD = viewer(Scope.EMBARGO_READ, null);

    private final TestService newsroom;
    private final TestService readers;
    private final Editor editor;
    private final Editor reader;
    private final String start;
    private String person;

    RestrictionsIT(TestStore store) {
        var desks = store.shared(Desks.class, Desks::new);
        newsroom = desks.newsroom;
        readers = desks.readers;
        editor = new Editor(newsroom);
        reader = new Editor(readers);
        editor.createPerson("Somebody Else");
        start =
                reader.read("{ changes(last: 1) { pageInfo { endCursor } } }", "changes.pageInfo")
                        .path("endCursor")
                        .asString();
        person = editor.createPerson(NAME).id();
    }

    /** Two services on one store: where editors write, and where everybody reads. */
    private static final class Desks implements TestStore.Shared {
        private final TestService newsroom;
        private final TestService readers;

        Desks(TestStore store) {
            var database = store.newDatabase();
            newsroom = start(store, database, "record:write,feed:read");
            readers = start(store, database, "record:read,feed:read");
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
            readers.close();
            newsroom.close();
        }
    }

    private static Viewer viewer(Scope scope, @Nullable String country) {
        return new Viewer("reader", EnumSet.of(Scope.RECORD_READ, scope), country);
    }

    private int impose(String id, int revision, Map<String, ?> restriction) {
        var answer = tryToImpose(id, revision, restriction);
        assertThat(answer.problems()).isEmpty();
        return answer.revision();
    }

    private Editor.Answer tryToImpose(String id, int revision, Map<String, ?> restriction) {
        var input = Editor.of(id, revision, restriction);
        input.put("basis", "Section 4(2)");
        input.put("issuedBy", "A court");
        return editor.run("imposeRestriction", "record { id revision }", input);
    }

    private int lift(String id, int revision, int number) {
        var answer =
                editor.run(
                        "liftRestriction",
                        "record { id revision }",
                        Editor.of(id, revision, Map.of("number", number)));
        assertThat(answer.problems()).isEmpty();
        return answer.revision();
    }

    private JsonNode person(Editor by, String around) {
        var query =
                "{ %s actor(id: \"%s\") { __typename name names { text } restrictions { kind number basis } } %s }"
                        .formatted(around, person, around.isEmpty() ? "" : "}");
        return by.read(query, around.isEmpty() ? "actor" : "asOf.actor");
    }

    private static String asOf(String moments) {
        return "asOf(" + moments + ") {";
    }

    @Test
    void showsSomebodyWhoseNameIsRestrictedAsAnUndisclosedPersonInEveryView() {
        var before = Instant.now();
        impose(person, 1, Map.of("kind", "IDENTITY", "shownAs", Map.of("ordinal", 2)));

        var anonymous =
                "{\"__typename\":\"UndisclosedPerson\",\"name\":\"Undisclosed person 2\",\"names\":[],"
                        + "\"restrictions\":[{\"kind\":\"IDENTITY\",\"number\":1,\"basis\":null}]}";
        assertThat(person(reader, "").toString()).isEqualTo(anonymous);
        assertThat(person(reader, asOf("recordedAt: \"" + before + "\"")).path("name").asString())
                .isEqualTo("Undisclosed person 2");
        assertThat(person(reader, asOf("knownAt: \"" + before + "\"")).path("name").asString())
                .isEqualTo("Undisclosed person 2");
        assertThat(person(editor, "").toString()).contains(NAME, "Section 4(2)", "\"Person\"");
        assertThat(seen(RESTRICTED, Instant.now())).isEqualTo(NAME);
    }

    @Test
    void findsCountsAndSortsSomebodyByWhatIsShown() {
        var last = editor.createPerson("zzzz last").id();
        var before = count("filter: {types: [PERSON]}");
        impose(person, 1, Map.of("kind", "IDENTITY"));

        assertThat(list("filter: {name: \"" + NAME + "\", types: [UNDISCLOSED_PERSON]}"))
                .isEqualTo(list("filter: {name: \"nobody\"}"));
        assertThat(count("filter: {types: [PERSON]}")).isEqualTo(before - 1);
        assertThat(list("first: 100, filter: {types: [UNDISCLOSED_PERSON]}")).contains(person);
        assertThat(list("sort: NAME, first: 100")).containsSubsequence(last, person);
        assertThat(
                        editor.read("{ actors(first: 100) { nodes { id } } }", "actors.nodes")
                                .toString())
                .containsSubsequence(person, last);
    }

    private int count(String arguments) {
        return reader.read("{ actors(%s) { totalCount } }".formatted(arguments), "actors")
                .path("totalCount")
                .asInt();
    }

    private String list(String arguments) {
        return reader.read(
                        "{ actors(%s) { totalCount nodes { id } } }".formatted(arguments), "actors")
                .toString();
    }

    @Test
    void keepsWhatWasSaidWhileItHeldAnonymousAfterItIsLifted() {
        impose(person, 1, Map.of("kind", "IDENTITY"));
        var meanwhile = Instant.now();
        assertThat(lift(person, 2, 1)).isEqualTo(3);

        assertThat(person(reader, "").path("name").asString()).isEqualTo(NAME);
        for (var moment : List.of("recordedAt", "knownAt")) {
            var then = asOf(moment + ": \"" + meanwhile + "\"");
            assertThat(person(reader, then).path("__typename").asString())
                    .isEqualTo("UndisclosedPerson");
        }
        assertThat(changes()).containsExactly("CREATED", "RESTRICTED", "DISCLOSED");
        assertThat(
                        editor.run(
                                        "liftRestriction",
                                        "record { id }",
                                        Editor.of(person, 3, Map.of("number", 1)))
                                .problems())
                .containsExactly("NOT_FOUND input.number");
    }

    private List<String> changes() {
        return reader.read(
                        "{ changes(after: \"%s\") { nodes { kind } } }".formatted(start),
                        "changes.nodes")
                .valueStream()
                .map(change -> change.path("kind").asString())
                .toList();
    }

    @Test
    void answersForARecordThatMayNotBePublishedAsForOneThatNeverWas() {
        var never = new RecordId("act_00000000000000000000000009");
        impose(person, 1, Map.of("kind", "PUBLICATION"));

        assertThat(everything(person))
                .isEqualTo(everything(never.value()).replace(never.value(), person));
        assertThat(list("first: 100")).doesNotContain(person);
        assertThat(changes()).containsExactly("RECALLED", "RECALLED");
        assertThat(seen(RESTRICTED, Instant.now())).isEqualTo(NAME);
        assertThat(seen(AHEAD, Instant.now())).isEqualTo("nobody");
    }

    private String everything(String id) {
        var query =
                "{ node(id: \"%1$s\") { id } nodes(ids: [\"%1$s\"]) { id } past: asOf(recordedAt: \"%2$s\") { node(id: \"%1$s\") { id } } }"
                        .formatted(id, Instant.now());
        return readers.graphQl()
                .document(query)
                .execute()
                .returnResponse()
                .toMap()
                .toString()
                .replaceAll("position=.*", "");
    }

    @Test
    void hidesOneFieldAndFindsNothingByIt() {
        var named =
                editor.run(
                        "createPerson",
                        "person { id }",
                        Map.of(
                                "names", List.of(Map.of("text", "Anna", "kind", "PRIMARY")),
                                "citizenships", List.of("KG"),
                                "identifiers", List.of(Map.of("scheme", "x", "value", "canary"))));
        impose(
                named.id(),
                1,
                Map.of("kind", "PUBLICATION", "fields", List.of("citizenships", "identifiers")));

        var shown =
                reader.read(
                        "{ actor(id: \"%s\") { name identifiers { value } restrictions { kind } ... on Person { citizenships } } }"
                                .formatted(named.id()),
                        "actor");
        assertThat(shown.toString())
                .isEqualTo(
                        "{\"name\":\"Anna\",\"identifiers\":[],\"restrictions\":[],\"citizenships\":[]}");
        assertThat(count("filter: {citizenship: \"KG\"}")).isZero();
    }

    @Test
    void tellsNoStandingWhereWhatIsLeftOfTheFactsMayMislead() {
        var source = List.of(Map.of("attribution", "The court"));
        var proceeding =
                editor.run(
                        "createProceeding",
                        "proceeding { id }",
                        Map.of(
                                "title", "A case",
                                "kind", "CRIMINAL",
                                "jurisdiction", "KG",
                                "parties", List.of(Map.of("actor", person, "role", "DEFENDANT")),
                                "events",
                                        List.of(
                                                event("convicted", "CONVICTION", source),
                                                event("acquitted", "ACQUITTAL", source))));
        impose(
                proceeding.id(),
                1,
                Map.of("kind", "PUBLICATION", "fields", List.of("events.acquitted")));

        var query =
                "{ proceeding(id: \"%s\") { events { nodes { key } } standings { state phrase } } }"
                        .formatted(proceeding.id());
        assertThat(reader.read(query, "proceeding").toString())
                .isEqualTo(
                        "{\"events\":{\"nodes\":[{\"key\":\"convicted\"}]},\"standings\":[{\"state\":\"UNKNOWN\",\"phrase\":\"Legal status unknown\"}]}");
        assertThat(editor.read(query, "proceeding").toString()).contains("ACQUITTED");
        assertThat(
                        reader.read(
                                        "{ proceedings(filter: {standing: CONVICTED, party: \"%s\"}) { totalCount } }"
                                                .formatted(person),
                                        "proceedings")
                                .toString())
                .isEqualTo("{\"totalCount\":0}");
    }

    private Map<String, ?> event(String key, String type, List<?> sources) {
        return Map.of(
                "key", key,
                "type", type,
                "occurredOn", "2025-01-0" + (key.equals("convicted") ? 1 : 2),
                "parties", List.of(person),
                "sources", sources);
    }

    @Test
    void liftsByItself() {
        var until = Instant.parse("2999-01-01T00:00:00Z");
        impose(person, 1, Map.of("kind", "EMBARGO", "until", until.toString()));

        assertThat(seen(Viewer.ANYBODY, until.minusMillis(1))).isEqualTo("nobody");
        assertThat(seen(AHEAD, until.minusMillis(1))).isEqualTo(NAME);
        assertThat(seen(Viewer.ANYBODY, until)).isEqualTo(NAME);
        assertThat(
                        editor.read(
                                        "{ actor(id: \"%s\") { status restrictions { kind until } } }"
                                                .formatted(person),
                                        "actor")
                                .toString())
                .isEqualTo(
                        "{\"status\":\"EMBARGOED\",\"restrictions\":[{\"kind\":\"EMBARGO\",\"until\":\"2999-01-01T00:00:00Z\"}]}");
        var known = new View(Viewer.ANYBODY, until).asOf(null, until.minusMillis(1));
        assertThat(seen(known)).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({"KG, nobody", "RU, nobody", "DE, Zoya Canary", ", nobody"})
    void holdsWhereItWasImposedAndWhereverTheReaderMayBe(@Nullable String country, String name) {
        impose(person, 1, Map.of("kind", "PUBLICATION", "countries", List.of("KG", "RU")));

        assertThat(seen(viewer(Scope.RECORD_READ, country), Instant.now())).isEqualTo(name);
    }

    private String seen(Viewer viewer, Instant now) {
        return seen(new View(viewer, now));
    }

    private String seen(View view) {
        var id = new RecordId(person);
        Actor found = readers.bean(Actors.class).findAll(Set.of(id), Selection.ALL, view).get(id);
        return found == null ? "nobody" : ActorNames.choose(found, null);
    }

    @Test
    void leavesTheEarlierViewsOfADisclosedPersonAnonymous() {
        var hidden =
                editor.run(
                        "createUndisclosedPerson",
                        "undisclosedPerson { id }",
                        Map.of("disclosure", "NOT_REPORTED", "ordinal", 4));
        person = hidden.id();
        var before = Instant.now();
        editor.run(
                "disclosePerson",
                "person { id }",
                Editor.of(
                        person,
                        1,
                        Map.of("names", List.of(Map.of("text", NAME, "kind", "PRIMARY")))));

        assertThat(person(reader, "").path("name").asString()).isEqualTo(NAME);
        for (var moment : List.of("recordedAt", "knownAt")) {
            assertThat(
                            person(reader, asOf(moment + ": \"" + before + "\""))
                                    .path("name")
                                    .asString())
                    .isEqualTo("Undisclosed person 4");
        }
        assertThat(changes()).contains("DISCLOSED");
    }

    @Test
    void holdsAfterARebuilding() {
        impose(person, 1, Map.of("kind", "IDENTITY"));
        var before = everythingStored();
        newsroom.bean(Ledger.class).rebuild();

        assertThat(everythingStored()).isEqualTo(before);
        assertThat(person(reader, "").path("name").asString()).isEqualTo("Undisclosed person");
    }

    private List<String> everythingStored() {
        var database = newsroom.bean(MongoDatabase.class);
        return Stream.of("actors", "actors.revisions")
                .flatMap(name ->
                        database.getCollection(name).find().into(new ArrayList<>()).stream())
                .map(document -> document.toJson())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: EMBARGO}| REQUIRED input.until",
                "{kind: IDENTITY, fields: [\"names\"]}| INVALID_VALUE input.fields",
                "{kind: PUBLICATION, fields: [\"knownFrom\"]}| INVALID_VALUE input.fields.0",
                "{kind: PUBLICATION, fields: [\"affiliations.x\"]}| UNKNOWN_KEY input.fields.0",
                "{kind: PUBLICATION, fields: []}| INVALID_VALUE input.fields",
                "{kind: PUBLICATION, countries: [\"XX\"]}| INVALID_VALUE input.countries.0",
                "{kind: PUBLICATION, from: \"2999-02-01T00:00:00Z\", until: \"2999-01-01T00:00:00Z\"}| IMPOSSIBLE_DATE input.until",
                "{kind: PUBLICATION, from: \"2999-01-01T00:00:00Z\", until: \"2999-01-01T00:00:00Z\"}| IMPOSSIBLE_DATE input.until",
                "{kind: PUBLICATION, until: \"2025-01-01T00:00:00Z\"}| IMPOSSIBLE_DATE input.until"
            })
    void refusesWhatCannotBeMeant(String restriction, String problem) {
        var fields = restriction.substring(1, restriction.length() - 1);
        var answer =
                editor.read(
                        "mutation { imposeRestriction(input: {id: \"%s\", expectedRevision: 1, basis: \"b\", issuedBy: \"c\", %s}) { errors { code path } } }"
                                .formatted(person, fields),
                        "imposeRestriction");

        assertThat(new Editor.Answer(answer).problems()).containsExactly(problem);
    }

    @Test
    void refusesAFactThatStandsInAnotherListThanIsNamed() {
        var spy = createSpy();

        var answer = tryToImpose(spy, 1, field("affiliations.spy"));

        assertThat(answer.problems()).containsExactly("UNKNOWN_KEY input.fields.0");
        assertThat(impose(spy, 1, field("occupations.spy"))).isEqualTo(2);
    }

    @Test
    void letsAFactGoOnWhichAnOrderHeldOnce() {
        var spy = createSpy();
        impose(spy, 1, field("occupations.spy"));
        lift(spy, 2, 1);

        var revised =
                editor.run(
                        "revisePerson",
                        "person { id revision }",
                        Editor.of(spy, 3, Map.of("occupations", List.of())));

        assertThat(revised.problems()).isEmpty();
        assertThat(revised.revision()).isEqualTo(4);
    }

    private String createSpy() {
        return editor.run(
                        "createPerson",
                        "person { id }",
                        Map.of(
                                "names", List.of(Map.of("text", "A Spy", "kind", "PRIMARY")),
                                "occupations", List.of(Map.of("key", "spy", "title", "Spy"))))
                .id();
    }

    private static Map<String, ?> field(String name) {
        return Map.of("kind", "PUBLICATION", "fields", List.of(name));
    }

    @Test
    void takesAwayOneThatHasNotBegunAndGivesItsNumberToNoOtherThatStands() {
        impose(person, 1, Map.of("kind", "PUBLICATION", "from", "2999-01-01T00:00:00Z"));
        impose(person, 2, field("description"));
        lift(person, 3, 1);
        assertThat(numbers()).containsExactly(2);

        impose(person, 4, Map.of("kind", "IDENTITY"));

        assertThat(numbers()).containsExactly(2, 3);
    }

    private List<Integer> numbers() {
        return person(editor, "")
                .path("restrictions")
                .valueStream()
                .map(each -> each.path("number").asInt())
                .toList();
    }

    @Test
    void makesRoomWhereManyHaveEnded() {
        int revision = 1;
        for (int number = 1; number <= Restrictions.MOST; number++) {
            revision = lift(person, impose(person, revision, field("description")), number);
        }

        impose(person, revision, Map.of("kind", "IDENTITY"));

        assertThat(numbers()).containsExactly(Restrictions.MOST + 1);
        assertThat(person(reader, "").path("name").asString()).isEqualTo("Undisclosed person");
    }

    @Test
    void refusesOneMoreThanMayHoldAtOnce() {
        int revision = 1;
        for (int number = 1; number <= Restrictions.MOST; number++) {
            revision = impose(person, revision, field("description"));
        }

        var answer = tryToImpose(person, revision, Map.of("kind", "IDENTITY"));

        assertThat(answer.problems()).containsExactly("INVALID_VALUE input.restrictions");
        assertThat(numbers()).hasSize(Restrictions.MOST);
    }

    @Test
    void doesNotHideThatAStoryWasTakenBack() {
        var story = editor.createStory("taken-back").id();

        var answer =
                editor.read(
                        "mutation { imposeRestriction(input: {id: \"%s\", expectedRevision: 1, kind: PUBLICATION, fields: [\"corrections\"], basis: \"b\", issuedBy: \"c\"}) { errors { code path } } }"
                                .formatted(story),
                        "imposeRestriction");

        assertThat(new Editor.Answer(answer).problems())
                .containsExactly("INVALID_VALUE input.fields.0");
    }
}
