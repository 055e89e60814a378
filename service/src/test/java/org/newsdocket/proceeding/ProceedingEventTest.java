package org.newsdocket.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.record.PartialDate;

class ProceedingEventTest {
    @ParameterizedTest
    @CsvSource({
        "2025-04-19, 2025-04-22T00:00:00Z,,                     3",
        "2025-04-19,,                     2025-04-22T23:59:59Z, 3",
        "2025-04-19, 2025-04-20T00:00:00Z, 2025-04-22T00:00:00Z, 1",
        "2025-04-19, 2025-04-19T23:59:59Z,,                     0",
        "2024-02-28, 2024-03-01T00:00:00Z,,                     2",
        "2025-04-22, 2025-04-21T10:00:00Z,,                     -1",
        "2025-04-19,,,",
        ",           2025-04-22T00:00:00Z,,",
        "2025-04,    2025-04-22T00:00:00Z,,",
        "2025-04-19?, 2025-04-22T00:00:00Z,,",
        "2025-04-19/2025-04-20, 2025-04-22T00:00:00Z,,",
        "2025-04-XX, 2025-04-22T00:00:00Z,,"
    })
    void countsTheDaysUntilItBecamePublicWhereBothAreKnownToTheDay(
            @Nullable PartialDate occurredOn,
            @Nullable Instant announcedAt,
            @Nullable Instant knownFrom,
            @Nullable Long days) {
        assertThat(event(occurredOn, announcedAt, knownFrom).reportingLagDays()).isEqualTo(days);
    }

    @Test
    void holdsNothingThatWasNotRead() {
        var event = event(null, null, null);

        assertThat(event.parties()).isEmpty();
        assertThat(event.sources()).isEmpty();
        assertThat(event.conflictsWith()).isEmpty();
    }

    private static ProceedingEvent event(
            @Nullable PartialDate occurredOn,
            @Nullable Instant announcedAt,
            @Nullable Instant knownFrom) {
        return new ProceedingEvent(
                "detention",
                ProceedingEventType.DETENTION,
                occurredOn,
                announcedAt,
                1,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                knownFrom,
                List.of(),
                false,
                List.of());
    }
}
