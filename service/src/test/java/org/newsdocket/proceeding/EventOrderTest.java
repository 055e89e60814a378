package org.newsdocket.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventOrderTest {
    private static final List<String> DAYS =
            List.of(
                    "-",
                    "2024",
                    "202X",
                    "2024-05",
                    "2024-05-03",
                    "2024-05-20",
                    "2023-12-31/2024-05-10",
                    "../2024-05-10",
                    "2024-05-10/..",
                    "2025-01-01?");

    @Test
    void ordersByDay() {
        assertThat(order("2025-02-01", "2025-01-01", "2025-03-01")).containsExactly(2, 1, 3);
    }

    @Test
    void ordersOneDayBySequence() {
        var later = event(2, "2025-01-01");
        var first = event(1, "2025-01-01");

        assertThat(EventOrder.chronological(List.of(later, first))).containsExactly(first, later);
    }

    @Test
    void putsAnEventOfUnknownDayBehindAllOfALowerSequence() {
        assertThat(order("2025-02-01", "2025-01-01", "-", "2025-03-01"))
                .containsExactly(2, 1, 3, 4);
    }

    @Test
    void putsAnEventOfUnknownDayThatIsToldFirstFirst() {
        assertThat(order("-", "2025-02-01")).containsExactly(1, 2);
    }

    @Test
    void doesNotPutAnOverturningOfTheYearBeforeTheConvictionOfAMonthInIt() {
        assertThat(order("2023-03-10", "2023")).containsExactly(1, 2);
        assertThat(order("2023-03-10", "2023-03")).containsExactly(1, 2);
        assertThat(order("2023-03-10", "2022/2024")).containsExactly(1, 2);
        assertThat(order("2023-03-10", "2022/")).containsExactly(1, 2);
    }

    @Test
    void putsAnEventOfAnEarlierYearBeforeWhateverItsSequence() {
        assertThat(order("2023-03-10", "2022")).containsExactly(2, 1);
        assertThat(order("2023-03-10", "2025-01-01", "2024")).containsExactly(1, 3, 2);
    }

    @Test
    void keepsExactDaysInOrderAndEqualOnesInSequence() {
        var random = new Random(6);
        for (int run = 0; run < 2000; run++) {
            var ordered = EventOrder.chronological(randomEvents(random));
            for (int i = 1; i < ordered.size(); i++) {
                assertFollows(ordered.get(i - 1), ordered.get(i));
            }
        }
    }

    @Test
    void ordersWhatIsOrderedTheSameWay() {
        var random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            var events = randomEvents(random);
            var ordered = EventOrder.chronological(events);

            assertThat(ordered).containsExactlyInAnyOrderElementsOf(events);
            assertThat(EventOrder.chronological(ordered)).isEqualTo(ordered);
            Collections.shuffle(events, random);
            assertThat(EventOrder.chronological(events)).isEqualTo(ordered);
        }
    }

    /** No event stands before another that it can't precede. */
    private static void assertFollows(ProceedingEvent before, ProceedingEvent after) {
        var earliest = before.occurredOn() == null ? null : before.occurredOn().earliest();
        var latest = after.occurredOn() == null ? null : after.occurredOn().latest();

        assertThat(orElse(earliest, LocalDate.MIN))
                .as("%s before %s", before, after)
                .isBeforeOrEqualTo(orElse(latest, LocalDate.MAX));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static List<ProceedingEvent> randomEvents(Random random) {
        var events = new ArrayList<ProceedingEvent>();
        int count = random.nextInt(8);
        for (int sequence = 1; sequence <= count; sequence++) {
            events.add(event(sequence, DAYS.get(random.nextInt(DAYS.size()))));
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static List<Integer> order(String... days) {
        var events = IntStream.range(0, days.length).mapToObj(i -> event(i + 1, days[i])).toList();
        return EventOrder.chronological(events).stream().map(ProceedingEvent::sequence).toList();
    }

    private static ProceedingEvent event(int sequence, String day) {
        return Histories.event(sequence, "HEARING " + day);
    }
}
