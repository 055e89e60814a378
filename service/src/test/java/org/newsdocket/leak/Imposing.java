package org.newsdocket.leak;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.RecordChecking;
import org.newsdocket.editing.RecordChecking.Candidate;
import org.newsdocket.editing.RecordChecking.Promises;
import org.newsdocket.leak.World.SetClock;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restriction.Alias;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import tools.jackson.databind.node.ObjectNode;

/** Makes restrictions in which every component has a value. */
final class Imposing {
    private static final Pattern REFUSED = Pattern.compile("restrictions\\[0]\\.fields\\[(\\d+)]");

    /**
     * Until just after the second of the two changes that follow, so that the first is never seen.
     */
    private static final Duration A_WHILE = SetClock.STEP.multipliedBy(11).dividedBy(2);

    private final Clock clock;
    private final Canaries canaries;
    private final Cast cast;
    private final RecordMaker maker;
    private final Map<Class<?>, Set<String>> restrictable;

    Imposing(
            Clock clock,
            Canaries canaries,
            Cast cast,
            RecordMaker maker,
            Map<Class<?>, Set<String>> restrictable) {
        this.clock = clock;
        this.canaries = canaries;
        this.cast = cast;
        this.maker = maker;
        this.restrictable = restrictable;
    }

    /** The components of each type that can be restricted alone: all but those that are refused. */
    static Map<Class<?>, Set<String>> restrictable(Targets targets, RecordChecking checking) {
        var canaries = new Canaries(Clock.systemUTC());
        var probing = new RecordMaker(canaries, new Cast(canaries), targets, Map.of());
        var restrictable = new HashMap<Class<?>, Set<String>>();
        for (var type : Cast.TYPES) {
            var record = probing.make(Cast.FAMILIES.getFirst(), type, 0);
            restrictable.put(type, restrictable(record, checking));
        }
        return restrictable;
    }

    private static Set<String> restrictable(Record record, RecordChecking checking) {
        var fields =
                Stream.of(record.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
        var document = RecordFormat.document(record);
        var restriction = document.putArray(Restriction.LIST).addObject();
        restriction.put("number", 1).put("kind", "PUBLICATION");
        fields.forEach(restriction.withArray("fields")::add);
        var left = new TreeSet<>(fields);
        var view = new View(Viewer.NEWSROOM, Instant.EPOCH);
        checking.check(List.of(new Candidate(record.id(), document)), Promises.NONE, view)
                .getFirst()
                .findings()
                .forEach(finding ->
                        refused(finding.path()).ifPresent(index -> left.remove(fields.get(index))));
        return left;
    }

    private static Optional<Integer> refused(String path) {
        var field = REFUSED.matcher(path);
        return field.matches() ? Optional.of(Integer.valueOf(field.group(1))) : Optional.empty();
    }

    /** What is imposed on a record of the family, in force from the past until the future. */
    Restriction restriction(Family family, Record record) {
        var limit = family.limit();
        var where = "restriction of " + family.name() + " " + record.getClass().getSimpleName();
        var cleared = Audience.CLEARED.and(family.audience());
        var reasons = family.isOver() ? cleared.expecting(Audience.NOBODY) : cleared;
        var moments = family.isOver() ? reasons : limit.audienceOfItself();
        var spot = Spot.of(where, reasons, 0, List.of(cast.family(Family.OPEN)));
        return (Restriction)
                maker.fill(
                        Restriction.class,
                        component ->
                                switch (component.getName()) {
                                    case "number" -> 1;
                                    case "kind" -> limit.kind();
                                    case "fields" -> fields(limit, record);
                                    case "countries" -> limit.countries();
                                    case "from" ->
                                            maker.moment(
                                                    where + ".from",
                                                    limit == Limit.TO_COME,
                                                    moments);
                                    case "until" ->
                                            limit.endsByItself()
                                                    ? clock.instant().plus(A_WHILE)
                                                    : maker.moment(where + ".until", true, moments);
                                    case "shownAs" -> alias(limit, where);
                                    default ->
                                            maker.component(
                                                    component, spot.in(component.getName()));
                                });
    }

    private @Nullable Alias alias(Limit limit, String where) {
        if (limit != Limit.IDENTITY) {
            return null;
        }
        var proceeding = cast.id(cast.family(Family.OPEN), Proceeding.class).value();
        var ordinal = canaries.number(where + ".shownAs.ordinal", Audience.SUBJECT);
        return new Alias("COURT_ANONYMIZED", proceeding, ordinal);
    }

    private List<String> fields(Limit limit, Record record) {
        return switch (limit) {
            case FIELDS, FIELDS_FOR_A_WHILE ->
                    List.copyOf(restrictable.getOrDefault(record.getClass(), Set.of()));
            case FACTS -> firstFacts(RecordFormat.document(record));
            default -> List.of();
        };
    }

    private static List<String> firstFacts(ObjectNode document) {
        return document.propertyStream()
                .filter(field -> field.getValue().path(0).has("key"))
                .map(field ->
                        field.getKey() + "." + field.getValue().path(0).path("key").asString())
                .toList();
    }
}
