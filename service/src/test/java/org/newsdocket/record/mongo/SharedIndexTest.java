package org.newsdocket.record.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordKind;
import org.newsdocket.statement.Statement;
import org.newsdocket.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SharedIndexTest {
    private static final Instant RECORDED = Instant.parse("2025-06-01T12:00:00Z");

    @Test
    void namesTheSourcesOfAllFactsOnce() {
        var index =
                index(
                        """
                        {'status': 'USABLE',
                         'charges': [{'key': 'a',
                           'sources': [{'story': 'sty_2', 'attribution': 'x'}, {'statement': 'stm_1'}],
                           'statusHistory': [{'key': 'b', 'sources': [
                             {'statement': 'stm_3', 'story': 'sty_2', 'protected': false},
                             {'statement': 'stm_9', 'protected': true}]}]}],
                         'stories': ['sty_8']}
                        """);

        assertThat(index.path("sources").valueStream().map(JsonNode::asString))
                .containsExactly("stm_1", "stm_3", "stm_9", "sty_2");
    }

    @Test
    void tellsFromWhenItIsPublicAndWhenMoreOfItWillBe() {
        var index =
                index(
                        """
                        {'status': 'USABLE', 'knownFrom': '2025-05-01T00:00:00Z',
                         'events': [{'key': 'a', 'knownFrom': '2025-05-02T00:00:00Z'},
                           {'key': 'b', 'knownFrom': '2025-07-02T00:00:00Z'}]}
                        """);

        assertThat(index).isEqualTo(moments("2025-05-01T00:00:00Z", "2025-07-02T00:00:00Z"));
    }

    @Test
    void knowsNoMomentOfWhatTimeAloneDoesNotMakePublic() {
        var index = index("{'status': 'WITHHELD', 'embargoedUntil': '2025-07-02T00:00:00Z'}");

        assertThat(index).isEqualTo(moments(View.ALWAYS.toString(), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'status': 'USABLE', 'knownFrom': '2025-05-01T00:00:00Z'} | 2025-05-01T00:00:00Z
                    {'status': 'USABLE', 'retractedAt': '2025-05-02T00:00:00Z'} | 9999-12-31T23:59:59.999Z
                    {'status': 'WITHHELD'}                                    | 9999-12-31T23:59:59.999Z
                    {'status': 'ERASED'}                                      | 9999-12-31T23:59:59.999Z
                    """)
    void tellsFromWhenOnEverybodyMayRestOnAStatement(String statement, String from) {
        var index = index(statement, RecordKind.STATEMENT, Statement.class);

        assertThat(index.path("holdsFrom"))
                .isEqualTo(JsonNodeFactory.instance.pojoNode(Instant.parse(from)));
    }

    private static ObjectNode moments(String publicFrom, @Nullable String next) {
        var index = JsonNodeFactory.instance.objectNode();
        index.putPOJO("publicFrom", Instant.parse(publicFrom));
        if (next != null) {
            index.putPOJO("nextMoment", Instant.parse(next));
        }
        index.putArray("sources");
        return index;
    }

    private static ObjectNode index(String json) {
        return index(json, RecordKind.PROCEEDING, Proceeding.class);
    }

    private static ObjectNode index(String json, RecordKind kind, Class<? extends Record> type) {
        var document = RecordFormat.parse(json.replace('\'', '"'));
        document.putPOJO("recordedAt", RECORDED);
        var index = JsonNodeFactory.instance.objectNode();
        SharedIndex.addTo(index, document, kind, type);
        return index;
    }
}
