package org.newsdocket.ledger.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordId;

/** When each revision of each record was recorded, and its last one, as a ledger tells. */
final class Courses {
    private final Map<RecordId, Course> courses = new HashMap<>();
    private long position;

    private record Course(List<Instant> recorded, Head last) {}

    static Courses in(Iterable<Changeset> ledger) {
        var courses = new Courses();
        for (var changeset : ledger) {
            changeset.items().forEach(item -> courses.add(changeset.at(), item));
            courses.position = changeset.sequence();
        }
        return courses;
    }

    private void add(Instant at, Item item) {
        var before = courses.get(item.id());
        var recorded = before == null ? new ArrayList<Instant>() : before.recorded();
        recorded.add(at);
        courses.put(item.id(), new Course(recorded, Head.of(item)));
    }

    /** Whether the ledger had the changeset already. */
    boolean reach(Changeset changeset) {
        return changeset.sequence() <= position;
    }

    /** The item without its document where its record was erased later. */
    Item left(Item item) {
        return later(item).filter(Head::isErased).isPresent() ? item.blank() : item;
    }

    /** 0 of what is no record. */
    int lastRevision(RecordId id) {
        var course = courses.get(id);
        return course == null ? 0 : course.last().revision();
    }

    /** The last revision of the record; empty where this one is the last, or later. */
    Optional<Head> later(Item item) {
        return Optional.ofNullable(courses.get(item.id()))
                .map(Course::last)
                .filter(last -> last.revision() > item.revision());
    }

    /** When the next revision was recorded; empty where there is none that is known of. */
    Optional<Instant> end(Item item) {
        return later(item)
                .flatMap(_ -> Optional.ofNullable(courses.get(item.id())))
                .map(course -> course.recorded().get(item.revision()));
    }
}
