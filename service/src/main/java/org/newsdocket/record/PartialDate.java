package org.newsdocket.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known only in part, in the Extended Date/Time Format (ISO 8601-2:2019, annex A), level 1:
 * a year, a month or a day, each with {@code ?} (uncertain), {@code ~} (approximate) or {@code %}
 * (both); unspecified digits from the right ({@code 202X}, {@code 2025-XX}, {@code 2025-04-XX});
 * and intervals of these, with {@code ..} for an open and nothing for an unknown end. Seasons,
 * times, and years before 0 or of more than four digits are refused.
 */
public record PartialDate(@JsonValue String edtf) implements Comparable<PartialDate> {
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Pattern POINT =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[?~%]?");
    private static final Comparator<PartialDate> CHRONOLOGICAL =
            Comparator.comparing((PartialDate date) -> orElse(date.earliest(), LocalDate.MIN))
                    .thenComparing(date -> orElse(date.latest(), LocalDate.MAX))
                    .thenComparing(PartialDate::edtf);

    @JsonCreator
    public PartialDate {
        if (!isWellFormed(edtf)) {
            throw new IllegalArgumentException(
                    "'"
                            + edtf
                            + "' is not a partial date such as 2025-04-19, 2023-01, 2024, 2025-04~ or 2023/2024");
        }
    }

    /**
     * The day of a moment where on Earth it was the latest, as a moment says nothing of the zone in
     * which something happened; never after the last day that there is.
     */
    public static PartialDate latestOf(Instant moment) {
        var day = moment.atOffset(EASTERNMOST).toLocalDate();
        return of(day.isAfter(LAST_DAY) ? LAST_DAY : day);
    }

    /** Empty where the text is none. */
    public static Optional<PartialDate> parse(String text) {
        return isWellFormed(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day that it can be; null where its start is open or unknown. */
    public @Nullable LocalDate earliest() {
        int slash = edtf.indexOf('/');
        return first(slash < 0 ? edtf : edtf.substring(0, slash));
    }

    /** The last day that it can be; null where its end is open or unknown. */
    public @Nullable LocalDate latest() {
        return last(edtf.substring(edtf.indexOf('/') + 1));
    }

    /** The day, where exactly one day is stated without a doubt. */
    public Optional<LocalDate> day() {
        var earliest = earliest();
        if (earliest == null || !edtf.equals(earliest.toString())) {
            return Optional.empty();
        }
        return Optional.of(earliest);
    }

    /** By the first possible day, then by the last. */
    @Override
    public int compareTo(PartialDate other) {
        return CHRONOLOGICAL.compare(this, other);
    }

    @Override
    public String toString() {
        return edtf;
    }

    private static LocalDate orElse(@Nullable LocalDate date, LocalDate otherwise) {
        return date == null ? otherwise : date;
    }

    private static boolean isWellFormed(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return isPoint(text);
        }
        var from = text.substring(0, slash);
        var until = text.substring(slash + 1);
        boolean bounded = isPoint(from) || isPoint(until);
        return bounded && isBound(from) && isBound(until) && isForward(from, until);
    }

    private static boolean isBound(String text) {
        return text.isEmpty() || text.equals("..") || isPoint(text);
    }

    private static boolean isForward(String from, String until) {
        var first = first(from);
        var last = last(until);
        return first == null || last == null || !last.isBefore(first);
    }

    private static boolean isPoint(String text) {
        var point = POINT.matcher(text);
        if (!point.matches() || skipsSpecifiedDigits(point)) {
            return false;
        }
        try {
            return first(text) != null;
        } catch (DateTimeException e) {
            return false; // a 13th month, a 30th of February
        }
    }

    /** Only digits at the right may be left open: 202X-04 and 2025-XX-12 are level 2. */
    private static boolean skipsSpecifiedDigits(Matcher point) {
        boolean openYear = point.group(1).endsWith("X");
        boolean openMonth = "XX".equals(point.group(2));
        return (openYear && point.group(2) != null)
                || (openMonth && point.group(3) != null && !point.group(3).equals("XX"));
    }

    private static @Nullable LocalDate first(String text) {
        var point = POINT.matcher(text);
        if (!point.matches()) {
            return null;
        }
        int year = Integer.parseInt(point.group(1).replace('X', '0'));
        return LocalDate.of(year, number(point.group(2), 1), number(point.group(3), 1));
    }

    private static @Nullable LocalDate last(String text) {
        var point = POINT.matcher(text);
        if (!point.matches()) {
            return null;
        }
        int year = Integer.parseInt(point.group(1).replace('X', '9'));
        var month = LocalDate.of(year, number(point.group(2), 12), 1);
        return month.withDayOfMonth(number(point.group(3), month.lengthOfMonth()));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.equals("XX") ? otherwise : Integer.parseInt(digits);
    }
}
