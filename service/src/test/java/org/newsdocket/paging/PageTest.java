package org.newsdocket.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsdocket.paging.Page.Row;

class PageTest {
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");

    @Test
    void takesFromTheStart() {
        var page = within(LETTERS, PageRequest.first(2));

        assertThat(items(page)).containsExactly("a", "b");
        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.hasNext()).isTrue();
        assertThat(page.total()).isNull();
    }

    @Test
    void takesFromTheEndInTheOrderOfTheList() {
        var page = within(LETTERS, new PageRequest(2, true, null, true));

        assertThat(items(page)).containsExactly("d", "e");
        assertThat(page.hasPrevious()).isTrue();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void resumesBehindAnItemWhereverItStandsNow() {
        var moved = List.of("x", "y", "a", "b", "c");

        assertThat(items(within(moved, beyond(place(LETTERS, "b"), 9, false))))
                .containsExactly("c");
        assertThat(items(within(moved, beyond(place(LETTERS, "b"), 9, true))))
                .containsExactly("x", "y", "a");
    }

    @Test
    void resumesWhereAnItemThatIsGoneStood() {
        var rest = List.of("a", "b", "d", "e");
        var gone = place(LETTERS, "c");

        assertThat(items(within(rest, beyond(gone, 9, false)))).containsExactly("d", "e");
        assertThat(items(within(rest, beyond(gone, 9, true)))).containsExactly("a", "b");
    }

    @Test
    void tellsThatNothingIsLeftBeforeAnItemThatIsGone() {
        var rest = List.of("b", "c");

        assertThat(within(rest, beyond(place(LETTERS, "a"), 9, false)).hasPrevious()).isFalse();
        assertThat(within(rest, beyond(place(LETTERS, "e"), 9, true)).hasNext()).isFalse();
    }

    @Test
    void resumesAtTheEndOfAListThatShrank() {
        var page = within(List.of("a"), beyond(place(LETTERS, "e"), 9, false));

        assertThat(page.rows()).isEmpty();
        assertThat(page.hasPrevious()).isTrue();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void isEmptyWhereTheListIs() {
        var request = new PageRequest(20, false, null, true);

        assertThat(within(List.of(), request)).isEqualTo(Page.<String>empty(request));
        assertThat(Page.<String>of(List.of(), request, 0L)).isEqualTo(Page.<String>empty(request));
        assertThat(Page.empty(PageRequest.first(1)).total()).isNull();
    }

    @Test
    void keepsPlacesWhenItemsAreMapped() {
        var page = within(LETTERS, new PageRequest(2, false, null, true));
        var mapped = page.map(String::length);

        assertThat(mapped.rows())
                .extracting(Row::position)
                .isEqualTo(page.rows().stream().map(Row::position).toList());
        assertThat(items(mapped)).containsExactly(1, 1);
        assertThat(mapped.total()).isEqualTo(5);
    }

    @Test
    void holdsWhatANaiveModelDoes() {
        var random = new Random(100);
        for (int run = 0; run < 5000; run++) {
            var list = numbers(random.nextInt(12));
            boolean isBackward = random.nextBoolean();
            int size = 1 + random.nextInt(12);
            int from = list.isEmpty() ? -1 : random.nextInt(-1, list.size());
            var place = from < 0 ? null : place(list, list.get(from));
            var request = new PageRequest(size, isBackward, place, random.nextBoolean());

            assertIs(model(list, size, isBackward, from), list, within(list, request), request);
        }
    }

    @Test
    void holdsWhatWasReadInTheDirectionOfTheRequest() {
        var random = new Random(101);
        for (int run = 0; run < 5000; run++) {
            var list = numbers(random.nextInt(12));
            boolean isBackward = random.nextBoolean();
            int size = 1 + random.nextInt(12);
            int from = list.isEmpty() ? -1 : random.nextInt(-1, list.size());
            var place = from < 0 ? null : place(list, list.get(from));
            var request = new PageRequest(size, isBackward, place, false);
            var page = Page.of(read(list, size + 1, isBackward, from), request, null);

            assertThat(items(page)).isEqualTo(model(list, size, isBackward, from));
            assertThat(isBackward ? page.hasPrevious() : page.hasNext())
                    .isEqualTo(remaining(list, isBackward, from) > size);
            assertThat(isBackward ? page.hasNext() : page.hasPrevious()).isEqualTo(place != null);
        }
    }

    @Test
    void yieldsEachItemOnceInOrderForwardAndBackward() {
        for (int length = 0; length < 12; length++) {
            var list = numbers(length);
            for (int size = 1; size <= length + 1; size++) {
                assertThat(walk(list, size, false)).isEqualTo(list);
                assertThat(walk(list, size, true)).isEqualTo(list);
            }
        }
    }

    private static List<String> walk(List<String> list, int size, boolean isBackward) {
        var seen = new ArrayList<String>();
        Page<String> page;
        Position place = null;
        do {
            page = within(list, new PageRequest(size, isBackward, place, false));
            seen.addAll(isBackward ? 0 : seen.size(), items(page));
            if (!page.rows().isEmpty()) {
                var last = isBackward ? page.rows().getFirst() : page.rows().getLast();
                place = last.position();
            }
        } while (isBackward ? page.hasPrevious() : page.hasNext());
        return seen;
    }

    private static void assertIs(
            List<String> expected, List<String> list, Page<String> page, PageRequest request) {
        assertThat(items(page)).as("%s of %s", request, list).isEqualTo(expected);
        assertThat(page.total()).isEqualTo(request.counted() ? (Long) (long) list.size() : null);
        if (!expected.isEmpty()) {
            assertThat(page.hasPrevious()).isEqualTo(!expected.getFirst().equals(list.getFirst()));
            assertThat(page.hasNext()).isEqualTo(!expected.getLast().equals(list.getLast()));
        }
    }

    private static List<String> model(List<String> list, int size, boolean isBackward, int from) {
        if (isBackward) {
            var rest = from < 0 ? list : list.subList(0, from);
            return rest.subList(Math.max(0, rest.size() - size), rest.size());
        }
        return list.stream().skip(from + 1L).limit(size).toList();
    }

    private static int remaining(List<String> list, boolean isBackward, int from) {
        return model(list, Integer.MAX_VALUE, isBackward, from).size();
    }

    private static List<Row<String>> read(
            List<String> list, int limit, boolean isBackward, int from) {
        var items = model(list, limit, isBackward, from);
        return (isBackward ? items.reversed() : items)
                .stream().map(item -> new Row<>(new Position(item, item), item)).toList();
    }

    private static Page<String> within(List<String> list, PageRequest request) {
        return Page.within(list, Function.identity(), request);
    }

    private static PageRequest beyond(@Nullable Position place, int size, boolean isBackward) {
        return new PageRequest(size, isBackward, place, false);
    }

    private static Position place(List<String> list, String item) {
        return new Position(String.valueOf(list.indexOf(item)), item);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "item " + i).toList();
    }

    private static <T> List<T> items(Page<T> page) {
        return page.rows().stream().map(Row::item).toList();
    }
}
