package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.node.ObjectNode;

/**
 * What everybody could read then, and what was restricted since: now it is in no past view either.
 */
@OnEachEngine
class RestrictedSinceIT {
    static final List<String> HIDDEN_IDS = ViewIT.HIDDEN_IDS;
    static final List<String> FILTERS_OF_HIDDEN =
            ViewIT.FILTERS_OF_HIDDEN.stream()
                    .filter(list -> !list.contains("status: WITHHELD"))
                    .toList();
    private static final String TEXTS =
            """
            ... on Actor { name names { text } description identifiers { value } }
            ... on Story { headline summary body { plain html } jsonLd corrections { text } }
            ... on Statement { text { plain html } original { plain } attribution }
            ... on Proceeding { title events { nodes { note } } standings { phrase actor { name } } }\
            """;

    static final List<String> LISTS = List.of("stories", "actors", "statements", "proceedings");

    private final Restricting now;

    RestrictedSinceIT(TestStore store) {
        now = store.shared(Restricting.class, Restricting::new);
    }

    private static final class Restricting implements TestStore.Shared {
        private final Newsdesk desk;
        private final Instant open;
        private final String before;

        Restricting(TestStore store) {
            var records = Restricted.records();
            desk = Newsdesk.of(store, records.changed(Restricting::open));
            before = everything(desk.visitors(), "");
            open = Newsdesk.moment();
            records.revise(desk.service());
            Restricted.revisions().revise(desk.service(), 2);
        }

        /** As if there were no restriction of the record as a whole, but for a draft. */
        private static void open(ObjectNode record) {
            if (record.path("slug").asString("").equals("cleared")) {
                return;
            }
            record.put("status", "USABLE");
            record.remove("embargoedUntil");
            if (record.path("knownFrom").asString("").startsWith("2999")) {
                record.remove("knownFrom");
            }
            if (record.remove("identity") instanceof ObjectNode identity) {
                record.put("type", "PERSON");
                record.remove(List.of("disclosure", "ordinal", "inContextOf"));
                record.set("names", identity.path("names"));
            }
        }

        /** All that can be selected of all records. */
        String everything(Client client, String asOf) {
            var all = new StringBuilder();
            for (var type : Paths.RECORDS) {
                var nodes =
                        "nodes(ids: $ids) { %s }".formatted(Paths.selection(desk.paths().of(type)));
                all.append(ask(client, asOf, nodes));
            }
            var history = "history { nodes { revision record { " + TEXTS + " } } }";
            return all.append(
                            ask(
                                    client,
                                    asOf,
                                    "nodes(ids: $ids) { ... on Record { id %s } %s }"
                                            .formatted(history, TEXTS)))
                    .toString();
        }

        private String ask(Client client, String asOf, String nodes) {
            var query =
                    asOf.isEmpty()
                            ? "{ %s }".formatted(nodes)
                            : "{ %s { %s } }".formatted(asOf, nodes);
            var ids = Map.of("ids", desk.records().ids());
            return client.ask("query ($ids: [ID!]!) " + query, ids).json().path("data").toString();
        }

        String asOf() {
            return "asOf(recordedAt: \"%s\")".formatted(open);
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    @Test
    void tellsThePublicNothingOfItInThePast() {
        var past = now.everything(now.desk.visitors(), now.asOf());

        assertThat(now.before).containsIgnoringCase(Restricted.CANARY);
        assertThat(past).contains("Olga Open", "[name withheld]");
        assertThat(past).doesNotContainIgnoringCase(Restricted.CANARY);
        assertThat(HIDDEN_IDS.stream().map(MadeUp::id)).noneMatch(past::contains);
    }

    @Test
    void tellsThePublicNothingOfItInHistories() {
        assertThat(now.everything(now.desk.visitors(), ""))
                .contains("\"revision\":1")
                .doesNotContainIgnoringCase(Restricted.CANARY);
    }

    @Test
    void tellsEditorsHowItWas() {
        assertThat(now.everything(now.desk.editors(), now.asOf()))
                .contains("Wanda Canary", "Mark Canary", "Karla Canary", "canary words");
    }

    @ParameterizedTest
    @FieldSource("FILTERS_OF_HIDDEN")
    void findsNothingByIt(String list) {
        var query = "{ %s { list: %s { totalCount nodes { id } } } }".formatted(now.asOf(), list);

        assertThat(now.desk.visitors().data(query).path("asOf").toString())
                .isEqualTo("{\"list\":{\"totalCount\":0,\"nodes\":[]}}");
        assertThat(now.desk.editors().data(query).at("/asOf/list/totalCount").asInt()).isPositive();
    }

    @ParameterizedTest
    @FieldSource("HIDDEN_IDS")
    void answersForItAsForWhatNeverWas(String hidden) {
        var query = "{ %s { node(id: \"%s\") { id } } }";
        var never = hidden.substring(0, 4) + "never-was";

        assertThat(now.desk.visitors().ask(query.formatted(now.asOf(), hidden)).timeless())
                .isEqualTo(
                        now.desk
                                .visitors()
                                .ask(query.formatted(now.asOf(), never))
                                .timeless()
                                .replace(MadeUp.id(never), MadeUp.id(hidden)));
        assertThat(now.desk.editors().ask(query.formatted(now.asOf(), hidden)).data()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void countsAndListsAllTheRest(String list) {
        var query =
                "{ %s { list: %s(first: 100) { totalCount nodes { id } } } }"
                        .formatted(now.asOf(), list);
        var past = now.desk.visitors().data(query).at("/asOf/list");
        var ids = Client.texts(past.path("nodes"), "id");

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(past.path("totalCount").asInt()).isEqualTo(ids.size());
        assertThat(HIDDEN_IDS.stream().map(MadeUp::id)).noneMatch(ids::contains);
    }
}
