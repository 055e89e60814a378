package org.newsdocket.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingEvent;
import org.newsdocket.record.PartialDate;
import org.newsdocket.statement.Statement;

/**
 * One thing in the course of a story.
 *
 * @param on the day, as far as it is stated
 * @param proceeding where it happened; null unless it is an event
 * @param item a {@link ProceedingEvent}, a {@link Statement} or a {@link Revision}
 * @param place tells it from all others of the timeline
 * @param day by which it is ordered
 */
public record TimelineEntry(
        @Nullable PartialDate on,
        @Nullable Proceeding proceeding,
        Object item,
        String place,
        LocalDate day) {

    /** The events of a proceeding that the viewer may know of, in its order. */
    public record Happened(Proceeding proceeding, List<ProceedingEvent> events) {}

    /**
     * Earliest first; what happened on one day stays in the order events, statements, revisions.
     */
    public static List<TimelineEntry> timeline(
            List<Happened> happened, List<Statement> statements, List<Revision> revisions) {
        var entries = new ArrayList<TimelineEntry>();
        happened.forEach(course -> addEvents(course, entries));
        statements.forEach(statement -> entries.add(of(statement)));
        revisions.forEach(revision -> entries.add(of(revision)));
        entries.sort(Comparator.comparing(TimelineEntry::day));
        return entries;
    }

    /**
     * Events keep the order of their proceeding. One whose day is not known exactly stands on the
     * day of the event before, where it can have been on that day; the first ones, on the day when
     * they became known.
     */
    private static void addEvents(Happened course, List<TimelineEntry> entries) {
        var proceeding = course.proceeding();
        LocalDate before = null;
        for (var event : course.events()) {
            var stated = event.occurredOn() == null ? null : event.occurredOn().earliest();
            var day = stated != null ? stated : before != null ? before : undated(event, course);
            before = before != null && before.isAfter(day) ? before : day;
            var place = proceeding.id() + " " + event.key();
            entries.add(new TimelineEntry(event.occurredOn(), proceeding, event, place, before));
        }
    }

    /** Not later than any event that follows it. */
    private static LocalDate undated(ProceedingEvent event, Happened course) {
        var known = event.announcedAt() != null ? event.announcedAt() : event.knownFrom();
        var day = day(known != null ? known : course.proceeding().recordedAt());
        return course.events().stream()
                .map(ProceedingEvent::occurredOn)
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .filter(Objects::nonNull)
                .filter(latest -> latest.isBefore(day))
                .min(LocalDate::compareTo)
                .orElse(day);
    }

    private static TimelineEntry of(Statement statement) {
        var stated = statement.saidOn() == null ? null : statement.saidOn().earliest();
        var published =
                statement.publishedAt() != null ? statement.publishedAt() : statement.knownFrom();
        var otherwise = published != null ? published : statement.recordedAt();
        var day = stated != null ? stated : day(otherwise);
        return new TimelineEntry(statement.saidOn(), null, statement, statement.id().value(), day);
    }

    private static TimelineEntry of(Revision revision) {
        var day = day(revision.recordedAt());
        var place = revision.id() + "@" + revision.revision();
        return new TimelineEntry(PartialDate.of(day), null, revision, place, day);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
