package org.newsdocket.record.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.SecretDocuments;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import tools.jackson.databind.JsonNode;

class DisputesTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    @Test
    void areKnownWithTheFactAndWithItsOtherSide() {
        assertThat(
                        in(
                                """
                                {'events': [
                                  {'key': 'a', 'disputed': true, 'conflictsWith': ['b', 'c']},
                                  {'key': 'b', 'knownFrom': '2025-03-01T00:00:00Z'},
                                  {'key': 'c', 'knownFrom': '2025-02-01T00:00:00Z'},
                                  {'key': 'd', 'disputed': true, 'knownFrom': '2025-04-01T00:00:00Z',
                                   'conflictsWith': ['c']},
                                  {'key': 'e', 'disputed': true, 'conflictsWith': []}]}\
                                """))
                .containsExactly(
                        Instant.parse("2025-02-01T00:00:00Z"),
                        Instant.parse("2025-04-01T00:00:00Z"),
                        Instant.EPOCH);
    }

    @Test
    void areNotKnownBeforeTheFactAroundThem() {
        assertThat(
                        in(
                                """
                                {'charges': [{'key': 'a', 'knownFrom': '2025-03-01T00:00:00Z',
                                  'statusHistory': [{'key': 'a-1', 'disputed': true}]}],
                                 'events': [{'key': 'b', 'disputed': true, 'conflictsWith': ['a-1']}]}\
                                """))
                .containsOnly(Instant.parse("2025-03-01T00:00:00Z"))
                .hasSize(2);
    }

    @Test
    void areFoundExactlyWhereTheViewShowsOne() {
        var documents = new SecretDocuments(new Random(5), NOW);
        var view = new View(Viewer.ANYBODY, NOW);
        for (int run = 0; run < 3000; run++) {
            var document = documents.next();
            boolean isFound =
                    Disputes.in(document).stream().anyMatch(from -> !from.isAfter(view.knownAt()));

            view.show(document.deepCopy())
                    .ifPresent(shown ->
                            assertThat(isFound).as("%s", document).isEqualTo(isDisputed(shown)));
        }
    }

    private static boolean isDisputed(JsonNode node) {
        return node.path("disputed").asBoolean(false)
                || node.valueStream().anyMatch(DisputesTest::isDisputed);
    }

    private static List<Instant> in(String json) {
        return Disputes.in(RecordFormat.parse(json.replace('\'', '"')));
    }
}
