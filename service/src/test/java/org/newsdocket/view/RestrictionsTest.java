package org.newsdocket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsdocket.record.RecordFormat;
import tools.jackson.databind.node.ArrayNode;

class RestrictionsTest {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    @Test
    void makeRoomByWhatEndedFirst() {
        var all = withoutEnd(Restrictions.MOST);
        end(all, 2, "2025-05-01T00:00:00Z");
        end(all, 5, "2025-04-01T00:00:00Z");
        end(all, 7, "2025-07-01T00:00:00Z");

        Restrictions.makeRoom(all, NOW);

        assertThat(numbers(all)).containsExactly(1, 2, 3, 4, 6, 7, 8);
        assertThat(Restrictions.nextNumber(all)).isEqualTo(9);
    }

    @Test
    void giveUpNothingThatHoldsOrForWhichThereIsRoom() {
        var holding = withoutEnd(Restrictions.MOST);
        end(holding, 7, "2025-06-01T00:00:00.001Z");
        var few = withoutEnd(Restrictions.MOST - 1);
        end(few, 1, "2025-05-01T00:00:00Z");

        Restrictions.makeRoom(holding, NOW);
        Restrictions.makeRoom(few, NOW);

        assertThat(holding).hasSize(Restrictions.MOST);
        assertThat(few).hasSize(Restrictions.MOST - 1);
    }

    private static ArrayNode withoutEnd(int count) {
        var all = RecordFormat.parse("{}").putArray(Restriction.LIST);
        for (int number = 1; number <= count; number++) {
            all.addObject().put("number", number).put("kind", "PUBLICATION");
        }
        return all;
    }

    private static void end(ArrayNode all, int number, String moment) {
        all.valueStream()
                .filter(each -> each.path("number").asInt() == number)
                .forEach(each -> each.asObject().putPOJO("until", Instant.parse(moment)));
    }

    private static List<Integer> numbers(ArrayNode all) {
        return all.valueStream().map(each -> each.path("number").asInt()).toList();
    }
}
