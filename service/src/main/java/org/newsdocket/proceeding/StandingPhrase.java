package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.LegalStanding.Verdict;
import org.newsdocket.record.LanguageTags;

/** Says a standing in one language: what was decided, then where the person is. */
interface StandingPhrase {
    static StandingPhrase in(@Nullable String language) {
        return LanguageTags.isIn(language, "ru")
                ? new RussianStandingPhrase()
                : new EnglishStandingPhrase();
    }

    String disputed();

    String unknown();

    /** Empty where nothing is to be said. */
    String verdict(LegalStanding standing);

    /** Empty where nothing is to be said. */
    String situation(LegalStanding standing);

    String noCharge();

    String noConviction();

    String date(LocalDate date);

    String years(int count);

    String months(int count);

    String days(int count);

    default String of(LegalStanding standing) {
        if (standing.state() == StandingState.DISPUTED) {
            return disputed();
        }
        var clauses = new ArrayList<String>();
        clauses.add(verdict(standing));
        clauses.add(situation(standing));
        clauses.add(unaccused(standing));
        clauses.removeIf(String::isEmpty);
        if (clauses.isEmpty()) {
            return unknown();
        }
        var phrase = String.join("; ", clauses);
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** What befell somebody of whom no accusation is recorded is not to sound like one. */
    private String unaccused(LegalStanding standing) {
        if (standing.verdict() != Verdict.NONE) {
            return "";
        }
        return switch (standing.situation()) {
            case UNTOLD -> "";
            case DETAINED, IN_CUSTODY, RELEASED, AT_LARGE -> noCharge();
            case AMNESTIED, ON_PROBATION -> noConviction();
        };
    }

    /** Empty where no length is told. */
    default String imprisonment(LegalStanding standing) {
        var sentence = standing.sentence();
        return sentence == null || sentence.imprisonment() == null
                ? ""
                : length(sentence.imprisonment());
    }

    /** E.g. "7 years 6 months". */
    default String length(Period period) {
        var parts = new ArrayList<String>();
        var units =
                List.of(
                        years(period.getYears()),
                        months(period.getMonths()),
                        days(period.getDays()));
        var counts = List.of(period.getYears(), period.getMonths(), period.getDays());
        for (int i = 0; i < units.size(); i++) {
            if (counts.get(i) > 0) {
                parts.add(units.get(i));
            }
        }
        return String.join(" ", parts);
    }
}
