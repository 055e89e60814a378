package org.newsdocket.leak;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/**
 * Values of which each stands in one place of the record alone, so that wherever one turns up it is
 * known what was told. Later ones are later: in time, and as numbers.
 */
final class Canaries {
    private static final Instant PAST = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(1950, 1, 1);
    private static final Duration STEP = Duration.ofMinutes(61);
    private static final int NUMBER = 7_310_000;
    private static final int DAYS = 10_000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int WORD = 10;
    private static final int ID_BITS = 120;

    private final Map<String, Canary> planted = new LinkedHashMap<>();
    private final Clock clock;
    private int count;

    Canaries(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param where in the record
     * @param since when there was nothing yet that told it
     */
    record Canary(String text, Audience audience, String where, Instant since) {
        @Override
        public String toString() {
            return "%s at %s, for %s".formatted(text, where, audience);
        }
    }

    Collection<Canary> all() {
        return planted.values();
    }

    @Nullable Canary find(String text) {
        return planted.get(text);
    }

    /** A word that nobody would write, the same one for the same place. */
    String word(String where, Audience audience) {
        return plant(wordAt(where), audience, where);
    }

    /** What {@link #word} gives. */
    static String wordAt(String where) {
        var word = new StringBuilder("zq");
        var left = number(where);
        var base = BigInteger.valueOf(LETTERS.length());
        for (int i = 0; i < WORD; i++) {
            word.append(LETTERS.charAt(left.mod(base).intValue()));
            left = left.divide(base);
        }
        return word.toString();
    }

    /** Of the past. */
    Instant moment(String where, Audience audience) {
        return moment(PAST, where, audience);
    }

    Instant future(String where, Audience audience) {
        return moment(FUTURE, where, audience);
    }

    private Instant moment(Instant from, String where, Audience audience) {
        int number = ++count;
        // Never on a whole second, as that is written shorter.
        var moment = from.plus(STEP.multipliedBy(number)).plusMillis(1 + number % 999);
        var canary = plant(moment.toString(), audience, where);
        planted.put(String.valueOf(moment.toEpochMilli()), requireNonNull(find(canary)));
        return moment;
    }

    LocalDate day(String where, Audience audience) {
        var day = DAY.plusDays(++count);
        plant(day.toString(), audience, where);
        return day;
    }

    int number(String where, Audience audience) {
        int number = NUMBER + ++count;
        plant(String.valueOf(number), audience, where);
        return number;
    }

    Period period(String where, Audience audience) {
        var period = Period.of(1, 0, DAYS + ++count);
        plant(period.toString(), audience, where);
        return period;
    }

    /** The same one for the same name. */
    RecordId id(RecordKind kind, String name, Audience audience) {
        var id = RecordId.of(kind, number(name).shiftRight(128 - ID_BITS));
        plant(id.value(), audience, "id of " + name);
        return id;
    }

    private String plant(String text, Audience audience, String where) {
        var canary = new Canary(text, audience, where, clock.instant());
        var before = planted.putIfAbsent(text, canary);
        if (before != null && !before.where().equals(where)) {
            throw new IllegalStateException(before + " and " + canary);
        }
        return text;
    }

    private static BigInteger number(String name) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).shiftRight(128);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
