package org.newsdocket.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.actor.Actor;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

class ShownTextTest {
    private static final RecordId PERSON = new RecordId("act_01jsk7gfe0q8z5m2v9c4t1x6bn");
    private static final RecordId CASE = new RecordId("prc_01jsk7gfe0q8z5m2v9c4t1x6bn");
    private static final String TEXT =
            "😀 [[" + PERSON + "|Canary <Petrova>]] (in [[" + CASE + "|the canary case]]).";

    @ParameterizedTest
    @CsvSource({
        "en, Undisclosed person 3, [withheld]",
        "ru-KG, Неназванное лицо 3, [не разглашается]",
        "rue, Undisclosed person 3, [withheld]"
    })
    void putsTheOrdinalInThePlaceOfTheName(String language, String person, String proceeding) {
        var shown = shown(Viewer.ANYBODY, language);

        assertThat(shown.plain()).isEqualTo("😀 " + person + " (in " + proceeding + ").");
        assertThat(shown.toString()).doesNotContainIgnoringCase("canary");
        assertThat(shown.mentions())
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.record()).isEqualTo(PERSON);
                    assertThat(shown.plain().substring(mention.start(), mention.end()))
                            .isEqualTo(person);
                });
    }

    @Test
    void showsEditorsTheName() {
        var shown = shown(Viewer.NEWSROOM, "en");

        assertThat(shown.plain()).startsWith("😀 Anna <Petrova> (");
        assertThat(shown.html()).contains("Anna &lt;Petrova&gt;</span>");
    }

    @ParameterizedTest
    @CsvSource({"en, [name withheld]", "ru, [имя не разглашается]"})
    void withholdsWhoeverTheViewerMayNotKnowOf(String language, String words) {
        var shown = ShownText.of(new RichText(new MarkedText(TEXT), language), Map.of());

        assertThat(shown.plain()).contains(words);
        assertThat(shown.toString())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(PERSON.value(), CASE.value());
        assertThat(shown.mentions()).isEmpty();
    }

    private static ShownText shown(Viewer viewer, String language) {
        var document =
                RecordFormat.parse(
                        """
                        {"id": "%s", "status": "USABLE", "type": "UNDISCLOSED_PERSON", "ordinal": 3,
                         "disclosure": "COURT_ANONYMIZED", "identity": {"names": [
                           {"text": "Anna <Petrova>", "language": "en", "kind": "PRIMARY"}]}}\
                        """
                                .formatted(PERSON));
        var view = new View(viewer, Instant.parse("2025-06-01T00:00:00Z"));
        Record person = RecordFormat.read(view.show(document).orElseThrow(), Actor.class);
        return ShownText.of(new RichText(new MarkedText(TEXT), language), Map.of(PERSON, person));
    }
}
