package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Nothing in it agrees with the person, so that nobody's sex is told. */
final class RussianStandingPhrase implements StandingPhrase {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'года'", Locale.forLanguageTag("ru"));

    @Override
    public String disputed() {
        return "Спорно: источники противоречат друг другу";
    }

    @Override
    public String unknown() {
        return "Процессуальный статус неизвестен";
    }

    @Override
    public String verdict(LegalStanding standing) {
        return switch (standing.verdict()) {
            case NONE, UNCLEAR -> "";
            case NOT_CHARGED -> "обвинение не предъявлено";
            case CHARGED -> "обвинение предъявлено, вина судом не установлена";
            case CHARGES_DROPPED -> "обвинения сняты";
            case CONVICTED -> convicted(standing);
            case CONVICTED_APPEAL_PENDING -> convicted(standing) + ", приговор обжалован";
            case ACQUITTED -> acquitted(standing);
            case ACQUITTED_APPEAL_PENDING -> acquitted(standing) + ", приговор обжалован";
            case UNDER_APPEAL -> "решение суда обжалуется";
            case OVERTURNED -> "обвинительный приговор отменён";
            case OPEN -> "об окончательном приговоре не сообщается";
            case CLOSED -> "производство по делу завершено, о приговоре не сообщается";
        };
    }

    private String convicted(LegalStanding standing) {
        var verdict = "вынесен обвинительный приговор";
        var scope = standing.isPartial() ? verdict + " по части обвинений" : verdict;
        var length = imprisonment(standing);
        if (standing.sentence() == null || length.isEmpty()) {
            return scope;
        }
        boolean suspended = Boolean.TRUE.equals(standing.sentence().suspended());
        return scope
                + ", наказание: "
                + length
                + " лишения свободы"
                + (suspended ? " условно" : "");
    }

    private static String acquitted(LegalStanding standing) {
        var verdict = "вынесен оправдательный приговор";
        return standing.isPartial() ? verdict + ", остальные обвинения сняты" : verdict;
    }

    @Override
    public String situation(LegalStanding standing) {
        return switch (standing.situation()) {
            case UNTOLD -> "";
            case DETAINED -> "лицо задержано";
            case IN_CUSTODY -> custody(standing);
            case RELEASED -> "лицо освобождено";
            case AMNESTIED -> "применена амнистия";
            case ON_PROBATION -> "под пробационным надзором";
            case AT_LARGE -> "лицо скрылось";
        };
    }

    private String custody(LegalStanding standing) {
        if (standing.custodyUntil() == null) {
            return "избрана мера пресечения в виде заключения под стражу";
        }
        var until = date(standing.custodyUntil());
        return standing.custodyLapsed()
                ? "срок содержания под стражей был установлен до "
                        + until
                        + ", о его продлении или об освобождении не сообщается"
                : "под стражей до " + until;
    }

    @Override
    public String noCharge() {
        return "об обвинении не сообщается";
    }

    @Override
    public String noConviction() {
        return "об обвинительном приговоре не сообщается";
    }

    @Override
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    @Override
    public String years(int count) {
        return count + " " + plural(count, "год", "года", "лет");
    }

    @Override
    public String months(int count) {
        return count + " " + plural(count, "месяц", "месяца", "месяцев");
    }

    @Override
    public String days(int count) {
        return count + " " + plural(count, "день", "дня", "дней");
    }

    /** CLDR's Russian plural categories one, few and many. */
    private static String plural(int count, String one, String few, String many) {
        int last = count % 10;
        boolean teen = count % 100 >= 11 && count % 100 <= 14;
        if (teen || last == 0 || last >= 5) {
            return many;
        }
        return last == 1 ? one : few;
    }
}
