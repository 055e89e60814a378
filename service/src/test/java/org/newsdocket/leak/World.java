package org.newsdocket.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsdocket.editing.Editing;
import org.newsdocket.editing.Editing.Change;
import org.newsdocket.editing.Editing.Commission;
import org.newsdocket.editing.Editing.Recorded;
import org.newsdocket.editing.RecordChecking;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.TestService;
import org.newsdocket.story.Story;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record in which each secret is planted, recorded as editors do. */
final class World {
    private final Canaries canaries;
    private final Cast cast;
    private final RecordMaker maker;
    private final Imposing imposing;
    private final SetClock clock;
    private final List<Instant> moments = new ArrayList<>();
    private Instant disclosed = Instant.MAX;

    World(Targets targets, SetClock clock, RecordChecking checking) {
        this.canaries = new Canaries(clock);
        this.cast = new Cast(canaries);
        var restrictable = Imposing.restrictable(targets, checking);
        this.maker = new RecordMaker(canaries, cast, targets, restrictable);
        this.imposing = new Imposing(clock, canaries, cast, maker, restrictable);
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

    /** Whether the operation asks for what was before anybody was disclosed. */
    boolean isBeforeDisclosure(Operation operation) {
        return operation.recordedAt().isBefore(disclosed)
                || operation.knownAt().isBefore(disclosed);
    }

    void recordIn(TestService service) {
        moments.add(clock.later());
        record("what is open", service, family -> !family.isHidden() && !isTeller(family), 0);
        record("what is hidden", service, Family::isHidden, 0);
        record("what tells of it", service, this::isTeller, 0);
        commit("what is restricted and disclosed", service, this::limiting);
        disclosed = moments.getLast();
        record("what changes once", service, _ -> true, 1);
        record("what changes twice", service, _ -> true, 2);
        erase(service);
    }

    /** Changes something that few may know of, at the moment of the last change. */
    void changeWhatIsHidden(TestService service) {
        var input = JsonNodeFactory.instance.objectNode().put("urgency", 2);
        var id = cast.id(cast.family(Family.RESTRICTED), Story.class);
        var author =
                canaries.word(
                        "author of a hidden change", Audience.EDITORS.expecting(Audience.NOBODY));
        var changes = List.of(change("reviseStory", id, 2, input));
        record(service, new Commission(changes, author, null, null));
    }

    private static void record(TestService service, Commission commission) {
        var outcome = service.bean(Editing.class).commit(commission);
        if (!(outcome instanceof Recorded)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private boolean isTeller(Family family) {
        return !family.isHidden() && cast.families(family.tells()).anyMatch(Family::isHidden);
    }

    private void record(String name, TestService service, Predicate<Family> wanted, int revision) {
        commit(
                name,
                service,
                family ->
                        wanted.test(family) && revision < family.revisions()
                                ? Cast.TYPES.stream()
                                        .flatMap(type -> changes(family, type, revision))
                                : Stream.of());
    }

    private void commit(
            String name, TestService service, Function<Family, Stream<Change>> changing) {
        var changes = Cast.FAMILIES.stream().flatMap(changing).toList();
        clock.later();
        var author = canaries.word("author of " + name, Audience.EDITORS);
        var note = canaries.word("note of " + name, Audience.EDITORS);
        record(service, new Commission(changes, author, note, null));
        moments.add(clock.later());
    }

    private Stream<Change> changes(Family family, Class<? extends Record> type, int revision) {
        var record = maker.make(family, type, revision);
        var document = RecordFormat.document(record);
        document.remove(List.of("revision", "recordedAt", "type"));
        if (revision == 0) {
            return Stream.of(new Change("create" + type.getSimpleName(), document, "input"));
        }
        if (record instanceof Story) {
            document.putArray("formerSlugs");
        }
        var before = revision + (family.isOver() ? 1 : 0);
        document.put("expectedRevision", before);
        var revising = new Change("revise" + type.getSimpleName(), document, "input");
        boolean isLifting =
                family.isOver()
                        && !family.limit().endsByItself()
                        && revision == family.revisions() - 1;
        return isLifting ? Stream.of(lifting(record.id(), before), revising) : Stream.of(revising);
    }

    private Stream<Change> limiting(Family family) {
        return Cast.TYPES.stream()
                .filter(family.limit()::isOn)
                .map(type -> maker.make(family, type, 0))
                .map(record ->
                        family.limit() == Limit.DISCLOSED
                                ? disclosing(record)
                                : imposing(family, record));
    }

    private static Change disclosing(Record person) {
        return change("disclosePerson", person.id(), 1, JsonNodeFactory.instance.objectNode());
    }

    private Change imposing(Family family, Record record) {
        var input = (ObjectNode) RecordFormat.value(imposing.restriction(family, record));
        input.remove("number");
        return change("imposeRestriction", record.id(), 1, input);
    }

    private static Change lifting(RecordId id, int revision) {
        var input = JsonNodeFactory.instance.objectNode().put("number", 1);
        return change("liftRestriction", id, revision, input);
    }

    private static Change change(String verb, RecordId id, int revision, ObjectNode input) {
        input.put("id", id.value()).put("expectedRevision", revision);
        return new Change(verb, input, "input");
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
        static final Duration STEP = Duration.ofHours(1);
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
