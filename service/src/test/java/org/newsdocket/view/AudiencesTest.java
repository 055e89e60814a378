package org.newsdocket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsdocket.view.Audience.Reach;
import org.newsdocket.view.Restriction.Kind;

/** Entries that a store can filter by, held against the restrictions that they were made of. */
class AudiencesTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int RUNS = 400;
    private static final int ASKED = 40;

    @Test
    void staysSmallWhateverIsRestricted() {
        var all = new ArrayList<Restriction>();
        for (int number = 1; number <= Restrictions.MOST; number++) {
            var from = START.plus(Duration.ofDays(number));
            var countries = List.of("A" + number, "B" + number, "CC");
            all.add(
                    new Restriction(
                            number,
                            Kind.PUBLICATION,
                            List.of("field" + number),
                            null,
                            null,
                            from,
                            from.plus(Duration.ofDays(9)),
                            countries,
                            null));
        }
        var entries = Audiences.of(all);

        assertThat(entries).hasSizeLessThanOrEqualTo(33);
        assertThat(entries.toString().length()).isLessThan(400_000);
        assertThat(entries).containsKey(Set.copyOf(all));
    }

    @Test
    void nameEachAudienceOnceByWhatItIsSubjectTo() {
        var random = new Random(4);
        for (int run = 0; run < RUNS; run++) {
            var restrictions = restrictions(random);
            var entries = Audiences.of(restrictions);
            for (int i = 0; i < ASKED; i++) {
                var audience = audience(random);
                var subject = new LinkedHashSet<Restriction>();
                restrictions.stream().filter(audience::isSubjectTo).forEach(subject::add);

                assertThat(entries.entrySet())
                        .filteredOn(entry -> Audiences.name(entry.getValue(), audience))
                        .describedAs("%s for %s", restrictions, audience)
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.getKey()).isEqualTo(subject));
            }
        }
    }

    private static List<Restriction> restrictions(Random random) {
        var all = new ArrayList<Restriction>();
        int count = random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            var from = random.nextBoolean() ? null : moment(random);
            var until = random.nextBoolean() ? null : moment(random);
            all.add(
                    new Restriction(
                            number,
                            any(random, Kind.values()),
                            List.of(),
                            null,
                            null,
                            from,
                            until,
                            random.nextBoolean() ? List.of() : countries(random),
                            null));
        }
        return all;
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static List<String> countries(Random random) {
        var countries = new LinkedHashSet<String>(Set.of("KG"));
        countries.add(random.nextBoolean() ? "RU" : "DE");
        return List.copyOf(countries);
    }

    private static Audience audience(Random random) {
        var moments = List.of(moment(random), moment(random)).stream().sorted().toList();
        return new Audience(
                any(random, Reach.values()),
                country(random),
                moments.getLast(),
                moments.getFirst());
    }

    private static @Nullable String country(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "KG";
            case 2 -> "RU";
            case 3 -> "DE";
            default -> "FR";
        };
    }

    /** One of few, so that they often are the same. */
    private static Instant moment(Random random) {
        return START.plus(Duration.ofDays(random.nextInt(6)));
    }
}
