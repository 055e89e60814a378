package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/** A field answers alone as it does beside all others: what it needs is read for it. */
@OnEachEngine
class FieldAloneIT {
    static final List<String> TYPES = Paths.RECORDS;
    private static final List<String> RECORD_LISTS =
            List.of("stories", "statements", "proceedings");

    private final Client client;
    private final Paths paths;

    FieldAloneIT(TestStore store) {
        var desk =
                store.shared(
                        Newsdesk.class,
                        on ->
                                Newsdesk.withSample(on, Restricted.records())
                                        .revised(Restricted.revisions()));
        client = desk.visitors();
        paths = desk.paths();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void answersAloneAsBesideAllOthers(String type) {
        answersAlone(type, "{ %s }");
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void answersSoInAnArchiveToo(String type) {
        answersAlone(type, "{ asOf(recordedAt: \"" + Newsdesk.moment() + "\") { %s } }");
    }

    private void answersAlone(String type, String query) {
        var all = paths.of(type);
        var ids = ids(type);
        var together = ask(query, Paths.selection(all), ids);

        var different =
                all.stream()
                        .filter(path ->
                                !path.values(ask(query, path.selection(), ids))
                                        .equals(path.values(together)))
                        .toList();
        var told = all.stream().filter(path -> !path.values(together).isEmpty()).count();

        assertThat(told).isGreaterThan(30);
        assertThat(different).isEmpty();
    }

    private JsonNode ask(String query, String selection, List<String> ids) {
        var nodes = "nodes(ids: $ids) { " + selection + " }";
        var data =
                client.ask("query ($ids: [ID!]!) " + query.replace("%s", nodes), Map.of("ids", ids))
                        .data();
        return data.has("asOf") ? data.at("/asOf/nodes") : data.path("nodes");
    }

    private List<String> ids(String type) {
        var kind =
                RECORD_LISTS.stream()
                        .filter(list ->
                                list.startsWith(type.toLowerCase(Locale.ROOT).substring(0, 4)))
                        .findFirst()
                        .orElse("actors");
        var found =
                client.data(
                        "{ list: %s(first: 100) { nodes { ... on %s { id } } } }"
                                .formatted(kind, type));
        return Client.texts(found.path("list").path("nodes"), "id").stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
