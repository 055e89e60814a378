package org.newsdocket.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.record.MarkedText.Mention;
import org.newsdocket.record.MarkedText.Rendered;
import org.newsdocket.record.MarkedText.Shown;
import tools.jackson.databind.json.JsonMapper;

class MarkedTextTest {
    private static final RecordId ONE = new RecordId("act_01jsk7gfe0q8z5m2v9c4t1x6bn");
    private static final RecordId TWO = new RecordId("prc_01jsk7gfe0q8z5m2v9c4t1x6bn");

    @Test
    void namesEachRecordOnceInOrderOfFirstMention() {
        var text = new MarkedText("[[%s|B]] and [[%s|A]], again [[%s|b]]".formatted(TWO, ONE, TWO));

        assertThat(text.references()).containsExactly(TWO, ONE);
    }

    @Test
    void showsTheWordsWritten() {
        var shown =
                render(
                        "Police detained [[" + ONE + "|Sergei Lapushkin]].",
                        (_, words) -> new Shown(words, true));

        assertThat(shown.plain()).isEqualTo("Police detained Sergei Lapushkin.");
        assertThat(shown.html())
                .isEqualTo(
                        "Police detained <span data-record=\""
                                + ONE
                                + "\">Sergei Lapushkin</span>.");
        assertThat(shown.mentions()).containsExactly(new Mention(ONE, 16, 32));
    }

    @Test
    void escapesWhatMarkupWouldRead() {
        var shown =
                render(
                        "<b>&\"'</b> [[" + ONE + "|<i>O'Hara & \"Sons\"</i>]]",
                        (_, words) -> new Shown(words + "<script>", true));

        assertThat(shown.html())
                .isEqualTo(
                        "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt; <span data-record=\""
                                + ONE
                                + "\">&lt;i&gt;O&#39;Hara &amp; &quot;Sons&quot;&lt;/i&gt;"
                                + "&lt;script&gt;</span>");
        assertThat(shown.plain()).isEqualTo("<b>&\"'</b> <i>O'Hara & \"Sons\"</i><script>");
    }

    @Test
    void neitherLinksNorMentionsWhatTheViewerMayNotKnowOf() {
        var shown =
                render(
                        "[[" + ONE + "|Sergei]] was detained.",
                        (_, _) -> new Shown("[name withheld]", false));

        assertThat(shown.plain()).isEqualTo("[name withheld] was detained.");
        assertThat(shown.html()).isEqualTo("[name withheld] was detained.");
        assertThat(shown.mentions()).isEmpty();
    }

    @Test
    void countsOffsetsInTheTextAsShown() {
        var text = "😀 [[%s|Ann]] e\u0301 [[%s|Бек]]\u0301 and [[%s|Ann]]".formatted(ONE, TWO, ONE);
        var shown =
                render(
                        text,
                        (id, written) ->
                                new Shown(
                                        id.equals(ONE) ? "𝔘ndisclosed person 3" : written, true));

        assertThat(shown.plain())
                .isEqualTo("😀 𝔘ndisclosed person 3 e\u0301 Бек\u0301 and 𝔘ndisclosed person 3");
        assertThat(named(shown))
                .containsExactly("𝔘ndisclosed person 3", "Бек", "𝔘ndisclosed person 3");
    }

    @Test
    void doesNotReadASubstituteAsMarkup() {
        var shown =
                render("[[" + ONE + "|x]]", (_, _) -> new Shown("[[" + TWO + "|secret]]", true));

        assertThat(shown.plain()).isEqualTo("[[" + TWO + "|secret]]");
        assertThat(shown.mentions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[[",
                "]]",
                "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn]]",
                "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|]]",
                "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|never closed",
                "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|closed once]",
                "[act_01jsk7gfe0q8z5m2v9c4t1x6bn|one bracket]",
                "[[act_short|a]]",
                "[[usr_01jsk7gfe0q8z5m2v9c4t1x6bn|of no kind]]",
                "[[act_01jsk7gfe0q8z5m2v9c4t1x6bi|no id]]",
                "[[act_91jsk7gfe0q8z5m2v9c4t1x6bn|no id]]",
                "[[ACT_01JSK7GFE0Q8Z5M2V9C4T1X6BN|no id]]",
                "[[act_01jsk7gfe0q8z5m2v9c4t1x6bn|a [bracket] within]]",
                "[[note]] an aside [[note]]",
                "[[ act_01jsk7gfe0q8z5m2v9c4t1x6bn|a space]]"
            })
    void leavesBracketsThatAreNoReferenceAsText(String markup) {
        var text = new MarkedText(markup);

        assertThat(text.references()).isEmpty();
        assertThat(asWritten(text).plain()).isEqualTo(markup);
        assertThat(asWritten(text).mentions()).isEmpty();
    }

    @Test
    void findsTheReferenceWithinOtherBrackets() {
        var nested = new MarkedText("[[[[%s|a]]]] [[%s|[[%s|b]]]]".formatted(ONE, TWO, ONE));

        assertThat(asWritten(nested).plain()).isEqualTo("[[a]] [[" + TWO + "|b]]");
    }

    @Test
    void keepsAllTextAndMentionsOnlyWhatItShows() {
        var random = new Random(23);
        for (int run = 0; run < 5000; run++) {
            var pieces = randomPieces(random);
            var text = new MarkedText(String.join("", pieces));
            var shown = text.render((id, words) -> new Shown("<" + words + id.kind() + ">", true));

            assertThat(named(shown)).as(text.markup()).allMatch(name -> name.startsWith("<"));
            assertThat(shown.mentions())
                    .as(text.markup())
                    .extracting(Mention::record)
                    .allMatch(text.references()::contains);
            assertThat(unescaped(shown.html())).as(text.markup()).isEqualTo(shown.plain());
            assertThat(asWritten(text).plain())
                    .as(text.markup())
                    .isEqualTo(withoutMarks(text.markup()));
        }
    }

    @Test
    void isItsMarkupInJson() {
        var text = new MarkedText("a \"b\" [[" + ONE + "|c]]");
        var json = JsonMapper.shared();

        assertThat(json.readValue(json.writeValueAsString(text), MarkedText.class)).isEqualTo(text);
    }

    private static Rendered render(String markup, BiFunction<RecordId, String, Shown> naming) {
        return new MarkedText(markup).render(naming);
    }

    private static Rendered asWritten(MarkedText text) {
        return text.render((_, words) -> new Shown(words, true));
    }

    private static List<String> named(Rendered shown) {
        return shown.mentions().stream()
                .map(mention -> shown.plain().substring(mention.start(), mention.end()))
                .toList();
    }

    private static List<String> randomPieces(Random random) {
        var choices =
                List.of("[[", "]]", "[", "]", "|", ONE + "|", TWO + "|", "Ann", "é😀", "<&>", " ");
        var pieces = new ArrayList<String>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            pieces.add(
                    random.nextInt(3) == 0
                            ? "[[" + ONE + "|Ann]]"
                            : choices.get(random.nextInt(choices.size())));
        }
        return pieces;
    }

    private static String withoutMarks(String markup) {
        return markup.replaceAll("\\[\\[(?:" + ONE + "|" + TWO + ")\\|([^\\[\\]]+)\\]\\]", "$1");
    }

    private static String unescaped(String html) {
        return html.replaceAll("<span data-record=\"[a-z0-9_]+\">|</span>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
