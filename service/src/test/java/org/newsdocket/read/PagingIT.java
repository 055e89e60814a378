package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;

/**
 * Pages in either direction, of whatever size, give the whole list in its order, each item once.
 */
@OnEachEngine
class PagingIT {
    private static final String ACTOR = "actor(id: \"act:told-1\") { ";
    static final List<String> LISTS =
            List.of(
                    "stories(",
                    "stories(sort: OLDEST, ",
                    "stories(sort: MOST_URGENT, ",
                    "stories(sort: RECENTLY_UPDATED, filter: {section: \"s1\"}, ",
                    "actors(",
                    "actors(sort: NEWEST, filter: {types: [PERSON]}, ",
                    "proceedings(",
                    "proceedings(sort: OLDEST, filter: {role: DEFENDANT}, ",
                    "proceedings(sort: RECENTLY_UPDATED, ",
                    ACTOR + "stories(",
                    ACTOR + "proceedings(",
                    ACTOR + "proceedings(role: DEFENDANT, ",
                    ACTOR + "history(",
                    "proceeding(id: \"prc:of-1\") { stories(",
                    "proceeding(id: \"prc:of-1\") { parties(",
                    "story(by: {slug: \"of-1\"}) { actors(",
                    "story(by: {slug: \"of-1\"}) { proceedings(",
                    "story(by: {slug: \"of-1\"}) { timeline(");

    private final Client client;

    PagingIT(TestStore store) {
        client =
                store.shared(Newsdesk.class, on -> Newsdesk.of(on, Newsroom.stories(23)))
                        .visitors();
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void givesEachItemOnce(String list) {
        var whole = page(list, "first: 100");
        var all = cursors(whole);

        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(whole.path("totalCount").asInt()).isEqualTo(all.size());
        for (int size : List.of(1, 4, all.size(), 99)) {
            assertThat(forward(list, size)).isEqualTo(all);
            assertThat(backward(list, size)).isEqualTo(all);
        }
        assertThat(cursors(page(list, ""))).isEqualTo(all.subList(0, Math.min(20, all.size())));
        assertThat(cursors(page(list, "last: 2")))
                .isEqualTo(all.subList(Math.max(0, all.size() - 2), all.size()));
    }

    private List<String> forward(String list, int size) {
        var read = new ArrayList<String>();
        var page = page(list, "first: " + size);
        assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean()).isFalse();
        read.addAll(cursors(page));
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            var end = page.path("pageInfo").path("endCursor").asString();
            page = page(list, "first: %d, after: \"%s\"".formatted(size, end));
            assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean()).isTrue();
            read.addAll(cursors(page));
        }
        return read;
    }

    private List<String> backward(String list, int size) {
        var read = new ArrayList<String>();
        var page = page(list, "last: " + size);
        assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
        read.addAll(cursors(page));
        while (page.path("pageInfo").path("hasPreviousPage").asBoolean()) {
            var start = page.path("pageInfo").path("startCursor").asString();
            page = page(list, "last: %d, before: \"%s\"".formatted(size, start));
            assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
            read.addAll(0, cursors(page));
        }
        return read;
    }

    private JsonNode page(String list, String arguments) {
        var open = list.replace("{ ", "{ list: ");
        var outer = open.equals(list) ? "list: " + list : open;
        var query =
                "{ %s%s) { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                        .formatted(outer, arguments);
        var answer =
                client.data(
                        (query + (open.equals(list) ? "" : " }"))
                                .replace("()", "")
                                .replace(", )", ")"));
        return open.equals(list) ? answer.path("list") : answer.iterator().next().path("list");
    }

    /** A cursor stands for its item. */
    private static List<String> cursors(JsonNode page) {
        return Client.texts(page.path("edges"), "cursor");
    }
}
