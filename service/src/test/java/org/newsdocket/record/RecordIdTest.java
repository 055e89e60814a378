package org.newsdocket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordIdTest {
    private static final String RANDOM = "01jsk7gfe0q8z5m2v9c4t1x6bn";

    @ParameterizedTest
    @CsvSource({"sty, STORY", "act, ACTOR", "stm, STATEMENT", "prc, PROCEEDING"})
    void tellsItsKind(String prefix, RecordKind kind) {
        assertThat(RecordId.parse(prefix + "_" + RANDOM).orElseThrow().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {
                "act_",
                "act_01jsk7gfe0q8z5m2v9c4t1x6b",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bnn",
                "act_81jsk7gfe0q8z5m2v9c4t1x6bn",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bi",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bl",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bo",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bu",
                "act_01jsk7gfe0q8z5m2v9c4t1x6b_",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bé",
                "act-01jsk7gfe0q8z5m2v9c4t1x6bn",
                "act01jsk7gfe0q8z5m2v9c4t1x6bn",
                "usr_01jsk7gfe0q8z5m2v9c4t1x6bn",
                "ACT_01jsk7gfe0q8z5m2v9c4t1x6bn",
                "act_01JSK7GFE0Q8Z5M2V9C4T1X6BN",
                " act_01jsk7gfe0q8z5m2v9c4t1x6bn",
                "act_01jsk7gfe0q8z5m2v9c4t1x6bn\n",
                "01jsk7gfe0q8z5m2v9c4t1x6bn"
            })
    void refusesWhatIsNone(String text) {
        assertThat(RecordId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new RecordId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a record id such as act_" + RANDOM);
    }

    @Test
    void ordersTheIdsOfAKindByAge() {
        var older = new RecordId("act_01jsk7gfe0zzzzzzzzzzzzzzzz");
        var newer = new RecordId("act_01jsk7gfe10000000000000000");

        assertThat(older).isLessThan(newer);
    }

    @Test
    void isItsTextInJson() {
        var id = new RecordId("prc_" + RANDOM);
        var json = JsonMapper.shared();

        assertThat(json.writeValueAsString(id)).isEqualTo("\"prc_" + RANDOM + "\"");
        assertThat(json.readValue("\"prc_" + RANDOM + "\"", RecordId.class)).isEqualTo(id);
    }

    @Test
    void hasAnAlphabetWithoutLettersThatAreMistaken() {
        assertThat(SortableText.ALPHABET).hasSize(32).doesNotContain("i", "l", "o", "u");
        assertThat(SortableText.ALPHABET.toLowerCase(Locale.ROOT)).isEqualTo(SortableText.ALPHABET);
    }
}
