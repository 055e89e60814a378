package org.newsdocket.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

class StandingsTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-06-01");
    private static final View PUBLIC =
            new View(Viewer.ANYBODY, Instant.parse("2025-06-01T12:00:00Z"));
    private static final int RUNS = 1500;

    /** As said of somebody now, in any form: not what was overturned, nor what is denied. */
    private static final Pattern CONVICTS =
            Pattern.compile(
                    "(?i)(?<!not )\\bconvict(?:ed|s)?\\b|\\bguilt|\\bsentenced|\\bprison|\\bserving");

    private static final Pattern CONVICTS_RU =
            Pattern.compile(
                    "(?iu)осужд[её]н|приговор[её]н|виновн|наказани|лишени[ея] свободы"
                            + "|(?<!об )обвинительн\\p{L}+ приговор(?!\\p{L}* отмен[её]н)");

    static Stream<StandingCase> cases() {
        return StandingCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhereTheHistoryLeavesThePerson(StandingCase told) {
        assertThat(summary(standing(told.history()))).isEqualTo(told.standing());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatIsFair(StandingCase told) {
        var standing = standing(told.history());

        assertThat(standing.phrase("en")).isEqualTo(told.english());
        assertThat(standing.phrase("ru")).isEqualTo(told.russian());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheStateFromDayToDay(StandingCase told) {
        var proceeding = Histories.proceeding(told.history());

        assertThat(Standings.of(proceeding, Set.of(), LocalDate.EPOCH))
                .extracting(LegalStanding::state)
                .isEqualTo(
                        Standings.of(proceeding, Set.of(), TODAY.plusYears(90)).stream()
                                .map(LegalStanding::state)
                                .toList());
    }

    /**
     * No event tells of these two: a hearing can be about custody, and a sentence be served not.
     */
    @Test
    void knowsAHistoryForEachStateThatEventsTell() {
        var states =
                EnumSet.complementOf(
                        EnumSet.of(StandingState.ON_TRIAL, StandingState.SERVING_SENTENCE));

        assertThat(StandingCase.all().map(told -> standing(told.history()).state()))
                .containsAll(states);
    }

    @Test
    void tellsTheFatesOfTwoApart() {
        var proceeding =
                Histories.proceeding(
                        List.of(
                                "CONVICTION 2025-03-10",
                                "ACQUITTAL 2025-03-10 of=another",
                                "RELEASE 2025-03-11 of=another"));

        assertThat(Standings.of(proceeding, Set.of(), TODAY))
                .extracting(LegalStanding::actor, standing -> standing.phrase("en"))
                .containsExactly(
                        tuple(Histories.PERSON, "Convicted"),
                        tuple(Histories.ANOTHER, "Acquitted; released"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "RU", "ru-KG", "ru-Cyrl-RU"})
    void speaksRussianToWhoeverAsksForIt(String language) {
        assertThat(standing(List.of("CONVICTION -")).phrase(language))
                .isEqualTo("Вынесен обвинительный приговор");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ky", "rue", "r", ""})
    void speaksEnglishToAllOthers(String language) {
        assertThat(standing(List.of("CONVICTION -")).phrase(language)).isEqualTo("Convicted");
    }

    @Test
    void speaksEnglishWhereNoLanguageIsAskedFor() {
        assertThat(standing(List.of("ACQUITTAL -")).phrase(null)).isEqualTo("Acquitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-7Y"})
    void doesNotTellALengthThatIsNone(String length) {
        var sentence = new Sentence(Period.parse(length), null, null, null);
        var standing =
                new LegalStanding(
                        Histories.PERSON,
                        Histories.CASE,
                        StandingState.CONVICTED,
                        null,
                        null,
                        false,
                        LegalStanding.Verdict.CONVICTED,
                        false,
                        LegalStanding.Situation.UNTOLD,
                        sentence);

        assertThat(standing.phrase("en")).isEqualTo("Convicted");
        assertThat(standing.phrase("ru")).isEqualTo("Вынесен обвинительный приговор");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1Y: 1 year, 1 год",
                "P2Y: 2 years, 2 года",
                "P5Y: 5 years, 5 лет",
                "P11Y: 11 years, 11 лет",
                "P14Y: 14 years, 14 лет",
                "P21Y: 21 years, 21 год",
                "P24Y: 24 years, 24 года",
                "P25Y: 25 years, 25 лет",
                "P1M: 1 month, 1 месяц",
                "P3M: 3 months, 3 месяца",
                "P18M: 18 months, 18 месяцев",
                "P2Y6M: 2 years 6 months, 2 года 6 месяцев",
                "P2W: 14 days, 14 дней",
                "P1M21D: 1 month 21 days, 1 месяц 21 день"
            })
    void countsAsTheLanguageDoes(String row) {
        var parts = row.split(": |, ", -1);
        var standing = standing(List.of("CONVICTION - " + parts[0]));

        assertThat(standing.phrase("en"))
                .isEqualTo("Convicted, sentenced to " + parts[1] + " in prison");
        assertThat(standing.phrase("ru"))
                .isEqualTo(
                        "Вынесен обвинительный приговор, наказание: "
                                + parts[2]
                                + " лишения свободы");
    }

    @Test
    void convictsNobodyOfWhomNoConvictionIsTold() {
        var random = new Random(416);
        for (int run = 0; run < RUNS; run++) {
            var history =
                    randomHistory(random).stream()
                            .filter(line -> !line.matches("(CONVICTION|SENTENCE).*|.* P\\dY.*"))
                            .filter(line -> !line.contains("CONVICTED"))
                            .toList();

            assertConvictsNobody(history);
        }
    }

    /** Whatever came before, whether the decision's source still stands or not. */
    @ParameterizedTest
    @ValueSource(strings = {"", " unsourced", " protected", " of=all"})
    void neverPrintsAConvictionThatWasOverturned(String how) {
        var random = new Random(417);
        for (int run = 0; run < RUNS; run++) {
            var history = new ArrayList<>(randomHistory(random));
            history.add(random.nextInt(history.size() + 1), "CONVICTION 2025-01-10 P7Y");
            history.add("APPEAL_DECISION 2025-05-20 REVERT" + how);

            assertConvictsNobody(history);
        }
    }

    /** The charges are not: of what day is not told, they can be the later ones. */
    @Test
    void neverPrintsAConvictionThatWasOverturnedOnADayNotKnown() {
        var random = new Random(420);
        for (int run = 0; run < RUNS; run++) {
            var history = new ArrayList<>(randomHistory(random));
            history.removeIf(line -> line.startsWith("charge"));
            history.add("APPEAL_DECISION - REVERT");

            assertConvictsNobody(history);
        }
    }

    @Test
    void believesNobodyWhereAnythingIsDisputed() {
        var random = new Random(418);
        for (int run = 0; run < RUNS; run++) {
            var history = new ArrayList<>(randomHistory(random));
            history.add(random.nextInt(history.size() + 1), "HEARING 2025-01-10 disputed");

            assertThat(standing(history).state())
                    .as("%s", history)
                    .isEqualTo(StandingState.DISPUTED);
        }
    }

    @Test
    void alwaysPrintsOneWholeSentence() {
        var random = new Random(419);
        for (int run = 0; run < RUNS; run++) {
            var history = randomHistory(random);
            for (var language : List.of("en", "ru")) {
                assertThat(standing(history).phrase(language))
                        .as("%s", history)
                        .matches("\\p{Lu}[^;]*(; [^;]+){0,2}")
                        .doesNotContain("  ", "null", ",,", " ,", ": ;")
                        .doesNotEndWith(" ");
            }
        }
    }

    private static void assertConvictsNobody(List<String> history) {
        var standing = standing(history);

        assertThat(standing.state()).as("%s", history).isNotEqualTo(StandingState.CONVICTED);
        assertThat(standing.sentence()).as("%s", history).isNull();
        assertThat(standing.phrase("en")).as("%s", history).doesNotContainPattern(CONVICTS);
        assertThat(standing.phrase("ru")).as("%s", history).doesNotContainPattern(CONVICTS_RU);
    }

    private static List<String> randomHistory(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(_ -> randomLine(random))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String randomLine(Random random) {
        if (random.nextInt(6) == 0) {
            return "charge "
                    + IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(_ ->
                                    any(random, Charge.ChargeStatus.values())
                                            + any(random, "", "@" + randomDay(random)))
                            .collect(Collectors.joining(" > "));
        }
        return any(random, ProceedingEvent.ProceedingEventType.values())
                + " "
                + any(random, "-", randomDay(random))
                + any(random, "", " " + any(random, ProceedingEvent.JudicialOutcome.values()))
                + any(random, "", "", " P7Y")
                + any(random, "", " until=2025-0" + (1 + random.nextInt(9)) + "-17")
                + any(random, "", "", "", " of=all", " of=another", " unsourced", " protected");
    }

    private static String randomDay(Random random) {
        var days = List.of("2024", "2025", "2024-12", "2025-01", "2025-01-10", "2025-02-10~");
        return days.get(random.nextInt(days.size()));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static LegalStanding standing(List<String> history) {
        var stored = RecordFormat.document(Histories.proceeding(history));
        var shown = PUBLIC.show(stored).orElseThrow();
        return Standings.of(RecordFormat.read(shown, Proceeding.class), Set.of(), TODAY).getFirst();
    }

    private static String summary(LegalStanding standing) {
        return standing.state()
                + (standing.since() == null ? "" : " since " + standing.since())
                + (standing.custodyUntil() == null ? "" : " until " + standing.custodyUntil())
                + (standing.custodyLapsed() ? " lapsed" : "");
    }
}
