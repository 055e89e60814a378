package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.PartialDate;

/**
 * The order of events: by day, then by sequence. An event whose day is not known exactly stands as
 * late as its sequence puts it and its date allows: a conviction of January 2023 that was
 * overturned in 2023 is not the later of the two.
 */
final class EventOrder {
    private EventOrder() {}

    static List<ProceedingEvent> chronological(List<ProceedingEvent> events) {
        var told =
                events.stream().sorted(Comparator.comparingInt(ProceedingEvent::sequence)).toList();
        var dated = new ArrayList<Dated>(told.size());
        var days = new TreeSet<LocalDate>();
        for (var event : told) {
            var day = day(event.occurredOn(), days);
            days.add(day);
            dated.add(new Dated(day, event));
        }
        return dated.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::event).toList();
    }

    /**
     * @param days the days of events of a lower sequence
     */
    private static LocalDate day(@Nullable PartialDate stated, NavigableSet<LocalDate> days) {
        var first = stated == null ? null : stated.earliest();
        var last = stated == null ? null : stated.latest();
        var earliest = first == null ? LocalDate.MIN : first;
        var before = days.floor(last == null ? LocalDate.MAX : last);
        return before == null || before.isBefore(earliest) ? earliest : before;
    }

    private record Dated(LocalDate day, ProceedingEvent event) {}
}
