package org.newsdocket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class PartialDateTest {
    private static final String SYMBOLS = "0123456789000112222--//..XX??~%TZ:Yx 年٣+é\n";
    private static final List<String> PIECES =
            List.of("2025", "20", "02", "04", "12", "31", "XX", "X", "-", "/", "..", "?", "~", "%");

    @ParameterizedTest
    @CsvSource({
        "2025-04-19,             2025-04-19, 2025-04-19",
        "2025-04,                2025-04-01, 2025-04-30",
        "2024-02,                2024-02-01, 2024-02-29",
        "2023-02,                2023-02-01, 2023-02-28",
        "2025,                   2025-01-01, 2025-12-31",
        "0000,                   0000-01-01, 0000-12-31",
        "9999-12-31,             9999-12-31, 9999-12-31",
        "2024-02-29,             2024-02-29, 2024-02-29",
        "1984?,                  1984-01-01, 1984-12-31",
        "2004-06~,               2004-06-01, 2004-06-30",
        "2004-06-11%,            2004-06-11, 2004-06-11",
        "201X,                   2010-01-01, 2019-12-31",
        "20XX,                   2000-01-01, 2099-12-31",
        "201X?,                  2010-01-01, 2019-12-31",
        "2004-XX,                2004-01-01, 2004-12-31",
        "1985-04-XX,             1985-04-01, 1985-04-30",
        "1985-XX-XX,             1985-01-01, 1985-12-31",
        "1964/2008,              1964-01-01, 2008-12-31",
        "2004-06/2006-08,        2004-06-01, 2006-08-31",
        "2004-02-01/2005-02-08,  2004-02-01, 2005-02-08",
        "2004-02-01/2005,        2004-02-01, 2005-12-31",
        "2005/2006-02,           2005-01-01, 2006-02-28",
        "1984?/2004-06~,         1984-01-01, 2004-06-30",
        "2004-06-XX/2004-07-03,  2004-06-01, 2004-07-03",
        "1985-04-12/..,          1985-04-12,",
        "1985-04/,               1985-04-01,",
        "../1985,                ,           1985-12-31",
        "/1985-04-12,            ,           1985-04-12",
        "2025-04-19/2025-04-19,  2025-04-19, 2025-04-19"
    })
    void takesLevelOne(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        var date = PartialDate.parse(edtf).orElseThrow();

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(edtf);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {
                "2025-13",
                "2025-00",
                "2025-02-30",
                "2023-02-29",
                "2025-04-31",
                "2025-4-9",
                "25-04-19",
                "20250419",
                "2025-04-19T10:00:00Z",
                "2001-21",
                "Y170000002",
                "-1985",
                "12025",
                "XXXX",
                "2XXX",
                "X025",
                "202X-04",
                "20XX-04-19",
                "2025-XX-19",
                "2025-1X",
                "2025-04-1X",
                "2025?-04",
                "?2025",
                "2025-~04",
                "2025??",
                "2025~?",
                "202x",
                "2025-xx",
                "..",
                "/",
                "../..",
                "../",
                "2025/2024",
                "2025-04-20/2025-04-19",
                "2023/2024/2025",
                "2025/...",
                "2025/foo",
                "{2025,2026}",
                "[2025..2026]",
                "2025 ",
                " 2025",
                "2025\n",
                "٢٠٢٥",
                "２０２５",
                "19 April 2025"
            })
    void refusesAllElse(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
        assertThatThrownBy(() -> new PartialDate(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not a partial date such as 2025-04-19");
    }

    @Test
    void neverThrowsAnythingElseAndNeverEndsBeforeItBegins() {
        var random = new Random(8601);
        int taken = 0;
        for (int run = 0; run < 200_000; run++) {
            var date = PartialDate.parse(randomText(random)).orElse(null);
            if (date != null) {
                taken++;
                assertThat(isForward(date.earliest(), date.latest())).as("%s", date).isTrue();
                assertThat(PartialDate.parse(date.edtf())).contains(date);
            }
        }
        assertThat(taken).as("dates among random texts").isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025", "2025-04", "2025-04-19?", "2025-04-19/2025-04-20", "2025-04-XX"})
    void statesNoDayWhereThereIsADoubt(String edtf) {
        assertThat(new PartialDate(edtf).day()).isEmpty();
    }

    @Test
    void statesTheDay() {
        var day = LocalDate.parse("2025-04-19");

        assertThat(new PartialDate("2025-04-19").day()).contains(day);
        assertThat(PartialDate.of(day)).isEqualTo(new PartialDate("2025-04-19"));
    }

    @Test
    void ordersByTheFirstPossibleDayThenByTheLast() {
        var ordered =
                List.of(
                        "../2020",
                        "/2023",
                        "2023-01",
                        "2023",
                        "2023/..",
                        "2023-01-02",
                        "2024-05-01",
                        "2024-05-01?",
                        "2024-05-01~",
                        "2024-05");
        var dates = new ArrayList<>(ordered.stream().map(PartialDate::new).toList());
        Collections.shuffle(dates, new Random(1));
        Collections.sort(dates);

        assertThat(dates).extracting(PartialDate::edtf).containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-19", "2025-04~", "../2025", "2025/", "202X"})
    void isItsTextInJson(String edtf) {
        var json = JsonMapper.shared();
        var written = json.writeValueAsString(new PartialDate(edtf));

        assertThat(written).isEqualTo("\"" + edtf + "\"");
        assertThat(json.readValue(written, PartialDate.class)).isEqualTo(new PartialDate(edtf));
    }

    @Test
    void isRefusedInJsonByItsOwnWords() {
        assertThatThrownBy(() -> JsonMapper.shared().readValue("\"2025-13\"", PartialDate.class))
                .isInstanceOf(DatabindException.class)
                .cause()
                .hasMessageStartingWith("'2025-13' is not a partial date");
    }

    private static boolean isForward(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null ? latest != null : latest == null || !earliest.isAfter(latest);
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        boolean isLikely = random.nextBoolean();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            if (isLikely) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
            }
        }
        return text.toString();
    }
}
