package org.newsdocket.leak;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.leak.Family.Hiding;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Restriction;

/**
 * Makes records in which every component has a value, whatever components there are. What can't be
 * made fails, so that nothing is left out.
 */
final class RecordMaker {
    /** What is told of a source that nobody may know. */
    private static final Set<String> OPEN_IN_PROTECTED =
            Set.of("attribution", "reliability", "credibility", "confidential");

    /** Told of what a restriction has left, and never recorded. */
    private static final String INCOMPLETE = "incomplete";

    private final Canaries canaries;
    private final Cast cast;
    private final Targets targets;
    private final Map<Class<?>, Set<String>> restrictable;
    private final Map<String, Record> made = new HashMap<>();
    private final Map<Class<?>, Integer> turns = new HashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> known = new TreeSet<>();

    /**
     * @param restrictable the components of each type that can be restricted alone
     */
    RecordMaker(
            Canaries canaries,
            Cast cast,
            Targets targets,
            Map<Class<?>, Set<String>> restrictable) {
        this.canaries = canaries;
        this.cast = cast;
        this.targets = targets;
        this.restrictable = restrictable;
    }

    /** Components that no record was given a value in. */
    Set<String> neverFilled() {
        var never = new TreeSet<>(known);
        never.removeAll(filled);
        return never;
    }

    /** The record as one of its revisions, the first one being 0; always the same. */
    Record make(Family family, Class<? extends Record> type, int revision) {
        return made.computeIfAbsent(
                family.name() + " " + type.getSimpleName() + "@" + revision,
                where -> make(family, type, revision, where));
    }

    private Record make(Family family, Class<? extends Record> type, int revision, String where) {
        var hiding = family.stages().get(revision);
        var audience = family.audience(type, revision);
        var spot = Spot.of(where, audience, revision, cast.families(family.tells()).toList());
        return type.cast(
                fill(
                        type,
                        component ->
                                switch (component.getName()) {
                                    case "id" -> cast.id(family, type);
                                    case "revision" -> revision;
                                    case "status" -> hiding.status();
                                    case "recordedAt" -> Instant.EPOCH;
                                    case Restriction.LIST -> List.of();
                                    case INCOMPLETE -> null;
                                    case "knownFrom" ->
                                            moment(
                                                    where + ".knownFrom",
                                                    hiding == Hiding.KNOWN_LATER,
                                                    audience);
                                    case "embargoedUntil" ->
                                            moment(
                                                    where + ".embargoedUntil",
                                                    hiding == Hiding.EMBARGO,
                                                    family.audienceOfEmbargo(audience));
                                    default ->
                                            component(
                                                    component,
                                                    limited(
                                                            spot, family, type, component,
                                                            revision));
                                }));
    }

    private Spot limited(
            Spot record,
            Family family,
            Class<? extends Record> type,
            RecordComponent component,
            int revision) {
        var limit = family.limit(revision);
        var fields = restrictable.getOrDefault(type, Set.of());
        return record.in(component.getName())
                .forAll(limit.audience(type, component.getName(), fields))
                .forAll(
                        component.getType() == UndisclosedPerson.Identity.class
                                ? family.audienceOfIdentity()
                                : Audience.EVERYBODY)
                .withFirstFor(limit == Limit.FACTS ? limit.audience() : Audience.EVERYBODY);
    }

    Instant moment(String where, boolean isFuture, Audience audience) {
        return isFuture ? canaries.future(where, audience) : canaries.moment(where, audience);
    }

    /** Gives the value of one component. */
    interface Filling {
        @Nullable Object value(RecordComponent component);
    }

    Object fill(Class<?> type, Filling filling) {
        var components = type.getRecordComponents();
        var values = new ArrayList<@Nullable Object>();
        for (var component : components) {
            var value = filling.value(component);
            if (!component.getName().equals(INCOMPLETE)) {
                known.add(place(component));
            }
            if (value != null) {
                filled.add(place(component));
            }
            values.add(value);
        }
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static String place(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    @Nullable Object component(RecordComponent component, Spot spot) {
        var place = place(component);
        if (!Forms.has(place, spot.form())) {
            return null;
        }
        var forced = Forms.value(place, spot);
        if (forced.isPresent()) {
            return forced.get();
        }
        if (place.equals("Source.confidential")) {
            return spot.isProtected();
        }
        if (component.getName().equals("conflictsWith")) {
            return spot.conflicts();
        }
        if (component.getName().equals("disputed")) {
            return !spot.conflicts().isEmpty();
        }
        if (component.getName().equals("knownFrom")) {
            return moment(spot.where(), spot.future(), spot.audience());
        }
        var within = withheld(component, spot);
        if (component.getType() == List.class) {
            var element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
            return list((Class<?>) element[0], component, within);
        }
        return value(component.getType(), component, within);
    }

    private static Spot withheld(RecordComponent component, Spot spot) {
        if (spot.isProtected() && !OPEN_IN_PROTECTED.contains(component.getName())) {
            return spot.forAll(Audience.EDITORS);
        }
        return spot;
    }

    private Object value(Class<?> type, RecordComponent component, Spot spot) {
        if (type.isEnum()) {
            var constants = requireNonNull(type.getEnumConstants());
            return constants[turns.merge(type, 1, Integer::sum) % constants.length];
        }
        if (type == RecordId.class) {
            return reference(component, spot);
        }
        if (type == MarkedText.class) {
            return text(spot);
        }
        if (type == PartialDate.class) {
            return PartialDate.of(canaries.day(spot.where(), spot.audience()));
        }
        return type.isRecord() ? part(type, spot.inside()) : scalar(type, spot);
    }

    private Object scalar(Class<?> type, Spot spot) {
        var where = spot.where();
        return switch (type.getSimpleName()) {
            case "String" -> canaries.word(where, spot.audience());
            case "int", "Integer" -> canaries.number(where, spot.audience());
            case "boolean", "Boolean" -> true;
            case "Instant" -> canaries.moment(where, spot.audience());
            case "LocalDate" -> canaries.day(where, spot.audience());
            case "Period" -> canaries.period(where, spot.audience());
            case "URI" ->
                    URI.create("https://example.org/" + canaries.word(where, spot.audience()));
            default -> throw new IllegalStateException("nothing is known to fit " + type);
        };
    }

    private Object part(Class<?> type, Spot spot) {
        return fill(type, component -> component(component, spot.in(component.getName())));
    }

    private RecordId reference(RecordComponent component, Spot spot) {
        var wanted = spot.type();
        var types = targets.of(component);
        var type = wanted != null && types.contains(wanted) ? wanted : types.getFirst();
        return cast.id(spot.families().getFirst(), type);
    }

    private List<?> list(Class<?> element, RecordComponent component, Spot spot) {
        if (element == RecordId.class) {
            return spot.families().stream()
                    .flatMap(family ->
                            targets.of(component).stream().map(type -> cast.id(family, type)))
                    .toList();
        }
        if (!element.isRecord() || element == MarkedText.class) {
            return List.of(
                    value(element, component, spot.at(0)), value(element, component, spot.at(1)));
        }
        return new Elements(element, targets, spot)
                .spots().stream().map(each -> part(element, each)).toList();
    }

    /**
     * Names every record of the families, or in a list one of each, as lists are long; the words
     * for one are read by whoever may know of it.
     */
    private MarkedText text(Spot spot) {
        var text = new StringBuilder(canaries.word(spot.where(), spot.audience()));
        var one = Cast.TYPES.get(Math.floorMod(spot.where().hashCode(), Cast.TYPES.size()));
        for (var family : spot.families()) {
            for (var type : spot.where().contains("[") ? List.of(one) : Cast.TYPES) {
                var where = spot.where() + " naming " + family.name() + " " + type.getSimpleName();
                var audience = spot.audience().and(family.audience()).and(named(family, type));
                var words = canaries.word(where, audience);
                text.append(" [[").append(cast.id(family, type)).append('|');
                text.append(words).append("]]");
            }
        }
        return new MarkedText(text.toString());
    }

    /** Who may read the words for a record that they may know of. */
    private static Audience named(Family family, Class<? extends Record> type) {
        if (type == UndisclosedPerson.class && family.limit() == Limit.DISCLOSED) {
            return Audience.LATE;
        }
        if (type == UndisclosedPerson.class) {
            // Whoever may know the name reads that, not the words that were written.
            return Audience.CLEARED.expecting(Audience.NOBODY);
        }
        boolean isAnonymous = family.limit() == Limit.IDENTITY && family.limit().isOn(type);
        return isAnonymous ? Audience.CLEARED : Audience.EVERYBODY;
    }
}
