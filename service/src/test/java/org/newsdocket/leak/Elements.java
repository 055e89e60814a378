package org.newsdocket.leak;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Source;

/**
 * What stands in a list of parts of a record: one for each family that it can name, in each form,
 * one that names them all, one that becomes known in the future, one that is protected.
 */
final class Elements {
    private final Class<?> element;
    private final Targets targets;
    private final Spot list;
    private final List<Spot> spots = new ArrayList<>();

    Elements(Class<?> element, Targets targets, Spot list) {
        this.element = element;
        this.targets = targets;
        this.list = list.inside();
    }

    /**
     * The first one and each that not everybody may see contradict each other, if they are facts.
     */
    List<Spot> spots() {
        for (var families : named()) {
            for (var type : namedTypes()) {
                for (int form = 0; form < Forms.of(element); form++) {
                    add(list.naming(families, type).ofForm(form).forAll(audience(families)));
                }
            }
        }
        if (namesSeveral() && list.families().size() > 1) {
            add(list.naming(list.families(), null));
        }
        boolean isFact = Fact.class.isAssignableFrom(element);
        if (isFact) {
            var last = named().getLast();
            add(list.naming(last, null).forAll(audience(last)).inFuture());
        }
        if (element == Source.class) {
            named().forEach(families -> add(list.naming(families, null).ofProtected()));
        }
        return isFact ? conflicting() : List.copyOf(spots);
    }

    private void add(Spot spot) {
        spots.add(spot.at(spots.size()));
    }

    private List<Spot> conflicting() {
        var first = firstOpen();
        var others =
                spots.stream().filter(spot -> !spot.audience().equals(first.audience())).toList();
        return spots.stream()
                .map(spot ->
                        spot.equals(first)
                                ? spot.conflictingWith(others.stream().map(Elements::key).toList())
                                : spot.conflictingWith(
                                        others.contains(spot) ? List.of(key(first)) : List.of()))
                .toList();
    }

    private Spot firstOpen() {
        return spots.stream()
                .filter(spot -> spot.audience().equals(list.audience()))
                .findFirst()
                .orElse(spots.getFirst());
    }

    /** As the maker gives it. */
    private static String key(Spot spot) {
        return Canaries.wordAt(spot.in("key").where());
    }

    /** Each alone, where an element can't name all of them. */
    private List<List<Family>> named() {
        boolean names =
                components()
                        .anyMatch(component ->
                                component.getType() == RecordId.class || isListOfIds(component));
        return names ? list.families().stream().map(List::of).toList() : List.of(list.families());
    }

    /** The types of what an element names, one after the other; null where it names nothing. */
    private List<@Nullable Class<? extends Record>> namedTypes() {
        var naming =
                components()
                        .filter(component -> component.getType() == RecordId.class)
                        .filter(component -> !isNullable(component))
                        .findFirst();
        var types = new ArrayList<@Nullable Class<? extends Record>>();
        if (naming.isEmpty() || Fact.class.isAssignableFrom(element)) {
            types.add(null);
        } else {
            types.addAll(targets.of(naming.get()));
        }
        return types;
    }

    private Stream<RecordComponent> components() {
        return Arrays.stream(element.getRecordComponents());
    }

    private boolean namesSeveral() {
        return components().anyMatch(Elements::isListOfIds);
    }

    /** Whoever may not know of all that an element is about may not know of the element. */
    private Audience audience(List<Family> families) {
        boolean isAboutIt =
                components()
                        .anyMatch(component ->
                                isListOfIds(component)
                                        || (component.getType() == RecordId.class
                                                && !isNullable(component)));
        return isAboutIt ? families.getFirst().audience() : Audience.EVERYBODY;
    }

    private static boolean isListOfIds(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == RecordId.class;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
