package org.newsdocket.platform.graph;

import static java.util.function.Function.identity;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.newsdocket.scalar.graph.TextScalar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars that belong to no noun. */
@Configuration(proxyBeanMethods = false)
class CommonScalars {
    @Bean
    RuntimeWiringConfigurer commonScalarWiring() {
        return wiring ->
                wiring.scalar(
                                TextScalar.named(
                                        "DateTime",
                                        Instant.class,
                                        "an instant with an offset such as 2025-04-22T10:00:00Z",
                                        CommonScalars::instant,
                                        Instant::toString))
                        .scalar(
                                TextScalar.named(
                                        "Date",
                                        LocalDate.class,
                                        "a date such as 2025-04-22",
                                        CommonScalars::date,
                                        LocalDate::toString))
                        .scalar(
                                TextScalar.named(
                                        "Period",
                                        Period.class,
                                        "a period such as P7Y or P2M",
                                        CommonScalars::period,
                                        Period::toString))
                        .scalar(
                                TextScalar.named(
                                        "LanguageTag",
                                        String.class,
                                        "a language tag such as ky or en-GB",
                                        CommonScalars::languageTag,
                                        identity()))
                        .scalar(
                                TextScalar.named(
                                        "URL",
                                        URI.class,
                                        "an absolute http or https address",
                                        CommonScalars::address,
                                        URI::toString));
    }

    private static Instant instant(String text) {
        var instant = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        requireFourDigits(instant.getYear());
        return instant.toInstant();
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        requireFourDigits(date.getYear());
        return date;
    }

    /**
     * A year of more digits would overflow the milliseconds of the store, and stands in no file.
     */
    private static void requireFourDigits(int year) {
        if (year < 0 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
    }

    private static Period period(String text) {
        var period = Period.parse(text);
        if (period.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        return period;
    }

    /** In the canonical case, so that KY and ky are one language. */
    private static String languageTag(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static URI address(String text) {
        var address = URI.create(text);
        boolean web =
                "http".equalsIgnoreCase(address.getScheme())
                        || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getRawAuthority() == null) {
            throw new IllegalArgumentException("no web address");
        }
        return address;
    }
}
