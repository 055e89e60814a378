package org.newsdocket.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;

class CursorsTest {
    private static final String LIST = "stories?section=courts";
    private static final Position PLACE =
            new Position("2025-04-22T00:00:00Z", "sty_01jsk7gfe0q8z5m2v9c4t1x6bn");
    private static final String SYMBOLS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .";

    private final Cursors cursors =
            new Cursors(() -> "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void findsThePlaceAgain() {
        assertThat(cursors.read(LIST, "after", cursors.write(LIST, PLACE))).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|''",
                "''|id",
                "key|''",
                "7|prc_1 event 7",
                "12 |3 ",
                "Лапушкин|𝔘",
                "\uffff|é"
            })
    void keepsAnyText(String key, String id) {
        assertKept(new Position(key, id));
    }

    @Test
    void keepsLinesAndMarks() {
        assertKept(new Position("a\nb\r\nc\u0000", "prc_1 event\n7"));
        assertKept(new Position("\n", "\n"));
        assertKept(new Position("5 five", "5 "));
    }

    @Test
    void keepsRandomText() {
        var random = new Random(20);
        for (int run = 0; run < 2000; run++) {
            assertKept(new Position(randomText(random), randomText(random)));
        }
    }

    @Test
    void refusesAnyChangedCharacter() {
        var cursor = cursors.write(LIST, PLACE);
        for (int i = 0; i < cursor.length(); i++) {
            for (int j = 0; j < SYMBOLS.length(); j++) {
                char symbol = SYMBOLS.charAt(j);
                if (symbol != cursor.charAt(i)) {
                    var changed = cursor.substring(0, i) + symbol + cursor.substring(i + 1);
                    refused(changed).withMessage("'after' is not a cursor that this service made");
                }
            }
        }
    }

    @Test
    void refusesACursorThatWasCutOrLengthened() {
        var cursor = cursors.write(LIST, PLACE);
        for (int length = 0; length < cursor.length(); length++) {
            refused(cursor.substring(0, length));
            refused(cursor.substring(cursor.length() - length));
        }
        refused(cursor + "A");
        refused(cursor + "=");
        refused(cursor + cursor);
        refused(cursor + "\n");
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {" ", "null", "abc", "sty_01jsk7gfe0q8z5m2v9c4t1x6bn", "ключ", "%%%", "A"})
    void refusesWhatIsNone(String cursor) {
        refused(cursor).withMessage("'after' is not a cursor that this service made");
    }

    @Test
    void refusesRandomBytes() {
        var random = new Random(21);
        for (int run = 0; run < 2000; run++) {
            var bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        var other = cursors.write("stories?section=world", PLACE);

        refused(other)
                .withMessage(
                        "'after' was made for another list: use it with the same field, filter and sort");
    }

    @Test
    void refusesACursorOfAnotherService() {
        var stranger = new Cursors(() -> new byte[32]);

        refused(stranger.write(LIST, PLACE));
    }

    private ThrowableAssertAlternative<ProblemException> refused(String cursor) {
        return assertThatExceptionOfType(ProblemException.class)
                .as(cursor)
                .isThrownBy(() -> cursors.read(LIST, "after", cursor))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo(ProblemCode.INVALID_CURSOR);
                    assertThat(refusal.problem().where()).isEqualTo("after");
                });
    }

    private void assertKept(Position position) {
        assertThat(cursors.read(LIST, "before", cursors.write(LIST, position))).isEqualTo(position);
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(12), 0, Character.MAX_CODE_POINT + 1)
                .filter(symbol ->
                        symbol < Character.MIN_SURROGATE || symbol > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
