package org.newsdocket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsdocket.record.RecordKind;

class ForeignIdsTest {
    @Test
    void namesTheSameTheSame() {
        assertThat(ForeignIds.of(RecordKind.ACTOR, "wikidata", "Q1"))
                .isEqualTo(ForeignIds.of(RecordKind.ACTOR, "wikidata", "Q1"))
                .hasToString("act_3k5z8rpve8hv56d71mdtpkyze0");
    }

    @Test
    void tellsKindsSystemsAndValuesApart() {
        assertThat(
                        List.of(
                                ForeignIds.of(RecordKind.ACTOR, "a", "b"),
                                ForeignIds.of(RecordKind.STORY, "a", "b"),
                                ForeignIds.of(RecordKind.ACTOR, "ab", ""),
                                ForeignIds.of(RecordKind.ACTOR, "", "ab"),
                                ForeignIds.of(RecordKind.ACTOR, "b", "a")))
                .doesNotHaveDuplicates();
    }

    @Test
    void makesAnIdOfWhatever() {
        assertThat(IntStream.range(0, 1000).mapToObj(String::valueOf))
                .allSatisfy(value ->
                        assertThat(ForeignIds.of(RecordKind.STORY, "any", value).kind())
                                .isEqualTo(RecordKind.STORY));
    }
}
