package org.newsdocket.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Revision;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.statement.Statement;
import org.newsdocket.timeline.TimelineEntry.Happened;

class TimelineEntryTest {
    private static final String PROCEEDING = "prc_01jsk7gfe0q8z5m2v9c4t1x6bn";
    private static final String STATEMENT = "stm_01jsk7gfe0q8z5m2v9c4t1x6b";
    private static final String STORY = "sty_01jsk7gfe0q8z5m2v9c4t1x6bn";
    private static final List<String> DAYS =
            List.of(
                    "",
                    ", 'announcedAt': '2025-04-22T00:00:00Z'",
                    ", 'occurredOn': '2025'",
                    ", 'occurredOn': '2025-04'",
                    ", 'occurredOn': '2025-04-19'",
                    ", 'occurredOn': '2025-04-20'",
                    ", 'occurredOn': '../2025-04-20'",
                    ", 'occurredOn': '2026-01-01'");

    @Test
    void ordersOneDayByEventsStatementsRevisions() {
        var entries =
                TimelineEntry.timeline(
                        List.of(happened("'occurredOn': '2025-04-22'")),
                        List.of(statement(1, "'saidOn': '2025-04-22'")),
                        List.of(revision(1, "2025-04-22T08:00:00Z")));

        assertThat(entries)
                .extracting(TimelineEntry::place)
                .containsExactly(PROCEEDING + " 1", STATEMENT + "1", STORY + "@1");
    }

    @Test
    void putsTheEarliestFirst() {
        var entries =
                TimelineEntry.timeline(
                        List.of(happened("'occurredOn': '2025-04-24'")),
                        List.of(statement(1, "'saidOn': '2025-04-23'")),
                        List.of(
                                revision(2, "2025-04-22T08:00:00Z"),
                                revision(1, "2025-04-21T23:59:59Z")));

        assertThat(days(entries))
                .containsExactly("2025-04-21", "2025-04-22", "2025-04-23", "2025-04-24");
    }

    @Test
    void putsAStatementOfUnknownDayWhereItBecamePublic() {
        var entries =
                TimelineEntry.timeline(
                        List.of(),
                        List.of(
                                statement(1, "'knownFrom': '2025-04-24T00:00:00Z'"),
                                statement(
                                        2,
                                        "'knownFrom': '2025-04-24T00:00:00Z', 'publishedAt': '2025-04-23T22:00:00Z'"),
                                statement(
                                        3,
                                        "'saidOn': '../2025-04', 'publishedAt': '2025-04-22T22:00:00Z'"),
                                statement(4, "'recordedAt': '2025-05-01T00:00:00Z'")),
                        List.of());

        assertThat(days(entries))
                .containsExactly("2025-04-22", "2025-04-23", "2025-04-24", "2025-05-01");
        assertThat(entries.getFirst().on()).hasToString("../2025-04");
        assertThat(entries.getLast().on()).isNull();
    }

    @Test
    void putsAnEventOfUnknownDayOnThatOfTheEventBefore() {
        var entries =
                TimelineEntry.timeline(
                        List.of(
                                happened(
                                        "'occurredOn': '2025-04-19'",
                                        "'announcedAt': '2025-04-22T00:00:00Z'")),
                        List.of(statement(1, "'saidOn': '2025-04-20'")),
                        List.of());

        assertThat(entries)
                .extracting(TimelineEntry::place)
                .containsExactly(PROCEEDING + " 1", PROCEEDING + " 2", STATEMENT + "1");
        assertThat(entries.get(1).on()).isNull();
    }

    @Test
    void putsAFirstEventOfUnknownDayWhereItBecameKnownButNotBehindTheNext() {
        assertThat(days(happened("'announcedAt': '2025-04-22T00:00:00Z'")))
                .containsExactly("2025-04-22");
        assertThat(days(happened("'knownFrom': '2025-04-23T00:00:00Z'")))
                .containsExactly("2025-04-23");
        assertThat(
                        days(
                                happened(
                                        "'announcedAt': '2025-04-22T00:00:00Z'",
                                        "'occurredOn': '2025-04-20'")))
                .containsExactly("2025-04-20", "2025-04-20");
    }

    @Test
    void doesNotPutWhatHappenedInAYearBeforeWhatItFollows() {
        var overturned = happened("'occurredOn': '2023-03-10'", "'occurredOn': '2023'");

        assertThat(days(overturned)).containsExactly("2023-03-10", "2023-03-10");
        assertThat(days(happened("'occurredOn': '2023'"))).containsExactly("2023-01-01");
    }

    @Test
    void keepsTheOrderOfTheProceeding() {
        var random = new Random(4);
        for (int run = 0; run < 1000; run++) {
            var happened =
                    happened(
                            IntStream.range(0, random.nextInt(7))
                                    .mapToObj(_ ->
                                            "'note': 'x'" + DAYS.get(random.nextInt(DAYS.size())))
                                    .toArray(String[]::new));

            assertThat(TimelineEntry.timeline(List.of(happened), List.of(), List.of()))
                    .extracting(TimelineEntry::item)
                    .isEqualTo(List.<Object>copyOf(happened.events()));
        }
    }

    private static List<String> days(Happened happened) {
        return days(TimelineEntry.timeline(List.of(happened), List.of(), List.of()));
    }

    private static List<String> days(List<TimelineEntry> entries) {
        return entries.stream().map(entry -> entry.day().toString()).toList();
    }

    private static Happened happened(String... events) {
        var told =
                IntStream.range(0, events.length)
                        .mapToObj(i ->
                                "{'key': '%d', 'sequence': %d, 'type': 'HEARING', %s}"
                                        .formatted(i + 1, i + 1, events[i]))
                        .toList();
        var proceeding =
                read(
                        "{'id': '%s', 'recordedAt': '2025-06-01T00:00:00Z', 'events': [%s]}"
                                .formatted(PROCEEDING, String.join(", ", told)),
                        Proceeding.class);
        return new Happened(proceeding, proceeding.events());
    }

    private static Statement statement(int number, String fields) {
        return read("{'id': '%s%d', %s}".formatted(STATEMENT, number, fields), Statement.class);
    }

    private static Revision revision(int number, String recordedAt) {
        return new Revision(
                new RecordId(STORY), number, Instant.parse(recordedAt), null, null, "digest");
    }

    private static <T> T read(String json, Class<T> type) {
        return RecordFormat.read(RecordFormat.parse(json.replace('\'', '"')), type);
    }
}
