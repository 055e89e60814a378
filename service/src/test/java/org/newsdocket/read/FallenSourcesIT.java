package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsdocket.read.MadeUp.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/**
 * Whom a court charged is called convicted only where a source of that stands in the view, and is
 * found as what he or she is called.
 */
@OnEachEngine
class FallenSourcesIT {
    private static final String CONVICTED = "CONVICTED";
    private static final String CHARGED = "CHARGED";

    /** What the conviction rests on, in each case of the same name. */
    private static final Map<String, String> SOURCES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("held", "{'statement': 'stm:held'}"),
                            Map.entry("told", "{'story': 'sty:held'}"),
                            Map.entry("withdrawn", "{'statement': 'stm:withdrawn'}"),
                            Map.entry("withheld", "{'statement': 'stm:withheld'}"),
                            Map.entry("embargoed", "{'statement': 'stm:embargoed'}"),
                            Map.entry("future", "{'story': 'sty:future'}"),
                            Map.entry("retracted", "{'statement': 'stm:retracted'}"),
                            Map.entry("recalled", "{'story': 'sty:recalled'}"),
                            Map.entry("in-doubt", "{'story': 'sty:in-doubt'}"),
                            Map.entry("restored", "{'story': 'sty:restored'}"),
                            Map.entry("covered", "{'story': 'sty:covered'}"),
                            Map.entry("redacted", "{'story': 'sty:redacted'}"),
                            Map.entry("later", "{'statement': 'stm:later'}"),
                            Map.entry("erased", "{'statement': 'stm:erased'}"),
                            Map.entry("lifted", "{'story': 'sty:lifted'}"),
                            Map.entry(
                                    "either",
                                    "{'statement': 'stm:retracted', 'story': 'sty:held'}"),
                            Map.entry(
                                    "both",
                                    "{'statement': 'stm:retracted'}, {'story': 'sty:recalled'}"),
                            Map.entry(
                                    "in-words",
                                    "{'statement': 'stm:withdrawn', 'attribution': 'the court'}"),
                            Map.entry("silent", "{'statement': 'stm:withheld', 'protected': true}"),
                            Map.entry(
                                    "protected",
                                    "{'statement': 'stm:withheld', 'attribution': 'somebody', 'protected': true}")));

    private final Falling falling;

    FallenSourcesIT(TestStore store) {
        falling = store.shared(Falling.class, Falling::new);
    }

    private static final class Falling implements TestStore.Shared {
        private final Newsdesk desk;
        private final Instant before;
        private final List<String> commandsBefore;

        Falling(TestStore store) {
            desk = Newsdesk.of(store, records());
            commandsBefore = commands(desk);
            before = Newsdesk.moment();
            desk.revised(revisions());
            ErasedIT.erase(desk.service(), "stm:erased");
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    private static MadeUp records() {
        var records = new MadeUp();
        statement(records, "held", "");
        statement(records, "withdrawn", ", 'status': 'CANCELED'");
        statement(records, "withheld", ", 'status': 'WITHHELD'");
        statement(records, "embargoed", ", 'embargoedUntil': '2999-01-01T00:00:00Z'");
        statement(records, "retracted", ", 'retractedAt': '2025-04-01T00:00:00Z'");
        statement(records, "later", "");
        statement(records, "erased", "");
        story(records, "held", "");
        story(records, "future", ", 'knownFrom': '2999-01-01T00:00:00Z'");
        story(records, "recalled", ", 'status': 'CANCELED', 'corrections': [" + retraction() + "]");
        story(records, "in-doubt", ", 'corrections': [" + retraction() + "]");
        story(
                records,
                "restored",
                ", 'corrections': [{'kind': 'UPDATE', 'text': 'It holds.', 'at': '2025-04-02T00:00:00Z'}, "
                        + retraction()
                        + "]");
        story(records, "lifted", ", 'status': 'WITHHELD'");
        story(records, "covered", ", 'restrictions': [{'number': 1, 'kind': 'PUBLICATION'}]");
        story(
                records,
                "redacted",
                ", 'section': 'law', 'restrictions': [{'number': 1, 'kind': 'PUBLICATION', 'fields': ['section']}]");
        SOURCES.forEach((name, sources) -> proceeding(records, name, sources));
        return records;
    }

    private static MadeUp revisions() {
        var revisions = new MadeUp();
        statement(revisions, "later", ", 'retractedAt': '2025-04-01T00:00:00Z'");
        return story(revisions, "lifted", "");
    }

    private static String retraction() {
        return "{'kind': 'RETRACTION', 'text': 'It was wrong.', 'at': '2025-04-01T00:00:00Z'}";
    }

    private static void statement(MadeUp records, String name, String more) {
        records.add(
                """
                {'id': 'stm:%s', 'kind': 'QUOTE', 'text': {'text': 'Guilty'},
                  'channel': {'kind': 'UNKNOWN'}%s}\
                """
                        .formatted(name, more)
                        .replace('\'', '"'));
    }

    private static MadeUp story(MadeUp records, String name, String more) {
        return records.add(
                "{'id': 'sty:%s', 'slug': '%s', 'headline': 'Guilty'%s}"
                        .formatted(name, name, more)
                        .replace('\'', '"'));
    }

    private static void proceeding(MadeUp records, String name, String sources) {
        records.add(Newsroom.person(name));
        records.add(
                """
                {'id': 'prc:%1$s', 'title': 'Case', 'kind': 'CRIMINAL', 'jurisdiction': 'KG',
                  'parties': [{'actor': 'act:%1$s', 'role': 'DEFENDANT'}],
                  'charges': [{'key': 'c', 'party': 'act:%1$s', 'sources': [{'attribution': 'court'}],
                    'provision': {'code': 'Code', 'jurisdiction': 'KG', 'article': '1'},
                    'statusHistory': [
                      {'key': 's1', 'status': 'CHARGES_PENDING', 'on': '2025-01-10',
                        'sources': [{'attribution': 'court'}]},
                      {'key': 's2', 'status': 'CONVICTED', 'on': '2025-03-10', 'sources': [%2$s]}]}],
                  'events': [
                    {'key': 'e1', 'type': 'CHARGE', 'sequence': 1, 'occurredOn': '2025-01-10',
                      'parties': ['act:%1$s'], 'sources': [{'attribution': 'court'}]},
                    {'key': 'e2', 'type': 'CONVICTION', 'sequence': 2, 'occurredOn': '2025-03-10',
                      'parties': ['act:%1$s'], 'sources': [%2$s]}]}\
                """
                        .formatted(name, sources)
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "held, CONVICTED, CONVICTED",
        "told, CONVICTED, CONVICTED",
        "withdrawn, CHARGED, CHARGED",
        "withheld, CHARGED, CONVICTED",
        "embargoed, CHARGED, CONVICTED",
        "future, CHARGED, CONVICTED",
        "retracted, CHARGED, CHARGED",
        "recalled, CHARGED, CHARGED",
        "in-doubt, CHARGED, CHARGED",
        "restored, CONVICTED, CONVICTED",
        "covered, CHARGED, CONVICTED",
        "redacted, CONVICTED, CONVICTED",
        "later, CHARGED, CHARGED",
        "erased, CHARGED, CHARGED",
        "lifted, CONVICTED, CONVICTED",
        "either, CONVICTED, CONVICTED",
        "both, CHARGED, CHARGED",
        "in-words, CONVICTED, CONVICTED",
        "silent, CHARGED, CHARGED",
        "protected, CONVICTED, CONVICTED"
    })
    void callsAndFindsWhoIsAccusedByWhatStands(String name, String toAll, String toEditors) {
        assertStands(falling.desk.visitors(), "", name, toAll);
        assertStands(falling.desk.editors(), "", name, toEditors);
    }

    @ParameterizedTest
    @CsvSource({
        "held, CONVICTED, CONVICTED",
        "retracted, CHARGED, CHARGED",
        "later, CONVICTED, CONVICTED",
        "erased, CHARGED, CHARGED",
        "lifted, CHARGED, CONVICTED"
    })
    void callsAndFindsThemInAPastViewByWhatStoodThen(String name, String toAll, String toEditors) {
        var then = "recordedAt: \"" + falling.before + "\"";

        assertStands(falling.desk.visitors(), then, name, toAll);
        assertStands(falling.desk.editors(), then, name, toEditors);
    }

    @Test
    void callsNobodyConvictedBeforeASourceWasPublic() {
        var then = "knownAt: \"2999-01-02T00:00:00Z\"";

        assertStands(falling.desk.editors(), then, "embargoed", CONVICTED);
        assertStands(
                falling.desk.editors(), "knownAt: \"2025-05-01T00:00:00Z\"", "embargoed", CHARGED);
        assertStands(falling.desk.visitors(), then, "embargoed", CHARGED);
    }

    @Test
    void readsAsOftenWhateverFell() {
        assertThat(commands(falling.desk)).hasSameSizeAs(falling.commandsBefore).hasSize(8);
    }

    /**
     * What fell, of two kinds; what rests on it; who is hidden; the page; three kinds beside it.
     */
    private static List<String> commands(Newsdesk desk) {
        var query =
                """
                { proceedings(first: 100, filter: {standing: CONVICTED}) {
                  nodes { standings { state } charges { status } } } }\
                """;
        return desk.service().commandsDuring(() -> desk.visitors().data(query));
    }

    private static void assertStands(Client client, String asOf, String name, String state) {
        var status = state.equals(CONVICTED) ? CONVICTED : "CHARGES_PENDING";
        var told =
                client.data(
                                reader(
                                        asOf,
                                        """
                                        proceeding(id: "prc:%1$s") { standings { state phrase }
                                          charges { status } }
                                        actor(id: "act:%1$s") { ... on Person { legalStanding { state } } }\
                                        """
                                                .formatted(name)))
                        .path("reader");

        assertThat(Client.texts(told.at("/proceeding/standings"), "state")).containsExactly(state);
        assertThat(Client.texts(told.at("/proceeding/standings"), "phrase"))
                .containsExactly(state.equals(CONVICTED) ? "Convicted" : "Charged, not convicted");
        assertThat(Client.texts(told.at("/actor/legalStanding"), "state")).containsExactly(state);
        assertThat(Client.texts(told.at("/proceeding/charges"), "status")).containsExactly(status);
        for (var other : List.of(CONVICTED, CHARGED)) {
            boolean isMeant = other.equals(state);
            assertFound(client, asOf, "proceedings", "standing: " + other, "prc:" + name, isMeant);
            assertFound(client, asOf, "actors", "standing: " + other, "act:" + name, isMeant);
        }
        for (var other : List.of(CONVICTED, "CHARGES_PENDING")) {
            boolean isMeant = other.equals(status);
            var now = "chargeStatus: " + other;
            assertFound(client, asOf, "proceedings", now, "prc:" + name, isMeant);
        }
        assertFound(
                client,
                asOf,
                "proceedings",
                "chargeStatusEver: CONVICTED",
                "prc:" + name,
                state.equals(CONVICTED));
    }

    private static void assertFound(
            Client client, String asOf, String list, String filter, String name, boolean isFound) {
        var query =
                "list: %s(first: 100, filter: {%s}) { totalCount nodes { id } }"
                        .formatted(list, filter);
        var found = client.data(reader(asOf, query)).at("/reader/list");
        var ids = Client.texts(found.path("nodes"), "id");

        assertThat(ids.contains(id(name))).as("%s by %s", name, filter).isEqualTo(isFound);
        assertThat(found.path("totalCount").asInt()).isEqualTo(ids.size());
    }

    private static String reader(String asOf, String selection) {
        return "{ reader: asOf"
                + (asOf.isEmpty() ? "" : "(" + asOf + ")")
                + " { "
                + selection
                + " } }";
    }
}
