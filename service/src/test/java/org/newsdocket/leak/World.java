package org.newsdocket.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.newsdocket.editing.Editing;
import org.newsdocket.editing.Editing.Change;
import org.newsdocket.editing.Editing.Commission;
import org.newsdocket.editing.Editing.Recorded;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.store.TestService;
import org.newsdocket.story.Story;

/** A record in which each secret is planted, recorded as editors do. */
final class World {
    private final Canaries canaries = new Canaries();
    private final Cast cast = new Cast(canaries);
    private final RecordMaker maker;
    private final SetClock clock;
    private final List<Instant> moments = new ArrayList<>();

    World(Targets targets, SetClock clock) {
        this.maker = new RecordMaker(canaries, cast, targets);
        this.clock = clock;
    }

    Canaries canaries() {
        return canaries;
    }

    Cast cast() {
        return cast;
    }

    RecordMaker maker() {
        return maker;
    }

    /** Before the first change, between each and the next, and after the last. */
    List<Instant> moments() {
        return moments;
    }

    void recordIn(TestService service) {
        moments.add(clock.later());
        record("what is open", service, family -> !family.isHidden() && !isTeller(family), 0);
        record("what is hidden", service, Family::isHidden, 0);
        record("what tells of it", service, this::isTeller, 0);
        record("what changes once", service, _ -> true, 1);
        record("what changes twice", service, _ -> true, 2);
        erase(service);
    }

    private boolean isTeller(Family family) {
        return !family.isHidden() && cast.families(family.tells()).anyMatch(Family::isHidden);
    }

    private void record(String name, TestService service, Predicate<Family> wanted, int revision) {
        var changes = new ArrayList<Change>();
        for (var family : Cast.FAMILIES) {
            if (wanted.test(family) && revision < family.revisions()) {
                Cast.TYPES.forEach(type -> changes.add(change(maker.make(family, type, revision))));
            }
        }
        clock.later();
        var author = canaries.word("author of " + name, Audience.EDITORS);
        var note = canaries.word("note of " + name, Audience.EDITORS);
        var outcome =
                service.bean(Editing.class).commit(new Commission(changes, author, note, null));
        if (!(outcome instanceof Recorded)) {
            throw new IllegalStateException(outcome.toString());
        }
        moments.add(clock.later());
    }

    private static Change change(Record record) {
        var document = RecordFormat.document(record);
        document.remove(List.of("revision", "recordedAt", "type"));
        var verb = record.revision() == 0 ? "create" : "revise";
        if (record.revision() > 0) {
            document.put("expectedRevision", record.revision());
            if (record instanceof Story) {
                document.putArray("formerSlugs");
            }
        }
        return new Change(verb + record.getClass().getSimpleName(), document, "input");
    }

    private void erase(TestService service) {
        for (var family : Cast.FAMILIES) {
            for (var type : family.isErased() ? Cast.TYPES : List.<Class<? extends Record>>of()) {
                clock.later();
                var name = family.name() + " " + type.getSimpleName();
                service.bean(Ledger.class)
                        .erase(cast.id(family, type), unread("author", name), unread("why", name));
            }
        }
        moments.add(clock.later());
    }

    /** What stands in the ledger alone. */
    private String unread(String what, String name) {
        var audience = Audience.EDITORS.expecting(Audience.NOBODY);
        return canaries.word(what + " of erasing " + name, audience);
    }

    /** Time that passes only where it is told to. */
    static final class SetClock extends java.time.Clock {
        private static final Duration STEP = Duration.ofHours(1);
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        synchronized Instant later() {
            now = now.plus(STEP);
            return now;
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
