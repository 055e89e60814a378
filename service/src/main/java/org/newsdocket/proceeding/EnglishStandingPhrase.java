package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class EnglishStandingPhrase implements StandingPhrase {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public String disputed() {
        return "Disputed: the sources contradict each other";
    }

    @Override
    public String unknown() {
        return "Legal status unknown";
    }

    @Override
    public String verdict(LegalStanding standing) {
        return switch (standing.verdict()) {
            case NONE, UNCLEAR -> "";
            case NOT_CHARGED -> "not charged";
            case CHARGED -> "charged, not convicted";
            case CHARGES_DROPPED -> "charges dropped";
            case CONVICTED -> convicted(standing);
            case CONVICTED_APPEAL_PENDING -> convicted(standing) + ", appeal pending";
            case ACQUITTED -> acquitted(standing);
            case ACQUITTED_APPEAL_PENDING -> acquitted(standing) + ", appeal pending";
            case UNDER_APPEAL -> "court decision under appeal";
            case OVERTURNED -> "conviction overturned";
            case OPEN -> "no final verdict recorded";
            case CLOSED -> "case closed, no verdict recorded";
        };
    }

    private String convicted(LegalStanding standing) {
        var scope = standing.isPartial() ? "convicted on some of the charges" : "convicted";
        var length = imprisonment(standing);
        if (standing.sentence() == null || length.isEmpty()) {
            return scope;
        }
        boolean suspended = Boolean.TRUE.equals(standing.sentence().suspended());
        return scope + ", sentenced to " + length + " in prison" + (suspended ? ", suspended" : "");
    }

    private static String acquitted(LegalStanding standing) {
        return standing.isPartial() ? "acquitted, other charges dropped" : "acquitted";
    }

    @Override
    public String situation(LegalStanding standing) {
        return switch (standing.situation()) {
            case UNTOLD -> "";
            case DETAINED -> "detained";
            case IN_CUSTODY -> custody(standing);
            case RELEASED -> "released";
            case AMNESTIED -> "amnestied";
            case ON_PROBATION -> "on probation";
            case AT_LARGE -> "at large";
        };
    }

    private String custody(LegalStanding standing) {
        if (standing.custodyUntil() == null) {
            return "ordered into custody";
        }
        var until = date(standing.custodyUntil());
        return standing.custodyLapsed()
                ? "custody was ordered until "
                        + until
                        + ", nothing later is recorded about custody or release"
                : "in custody until " + until;
    }

    @Override
    public String noCharge() {
        return "no charge recorded";
    }

    @Override
    public String noConviction() {
        return "no conviction recorded";
    }

    @Override
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    @Override
    public String years(int count) {
        return count + (count == 1 ? " year" : " years");
    }

    @Override
    public String months(int count) {
        return count + (count == 1 ? " month" : " months");
    }

    @Override
    public String days(int count) {
        return count + (count == 1 ? " day" : " days");
    }
}
