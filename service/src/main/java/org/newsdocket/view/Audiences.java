package org.newsdocket.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Audience.Reach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * For whom each rendition of a restricted record is meant, in a form that a store can filter by. A
 * list of entries; it is meant for an {@link Audience} that one of them names by its reach, its
 * country ({@value #ELSEWHERE} for all but those of {@code but}, {@value #UNKNOWN} where it is not
 * known), and the stretches of time in which its two moments lie.
 *
 * <p>Whatever restrictions there are, every audience is named by the entries of exactly one
 * rendition.
 */
public final class Audiences {
    public static final String ELSEWHERE = "*";
    public static final String UNKNOWN = "?";

    /** Renditions of one document; so many that ordinary orders never come near it. */
    private static final int MOST = 32;

    private final List<Restriction> restrictions;
    private final Set<String> countries = new TreeSet<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Set<Restriction>, Map<Named, Set<Reach>>> named = new LinkedHashMap<>();

    /** The last entry of each place while one reach and one stretch of now are gone through. */
    private final Map<Place, Named> open = new HashMap<>();

    private record Stretch(Instant from, Instant until) {}

    /** All of an entry but the reaches. */
    private record Named(List<String> countries, Stretch now, Stretch known) {
        Named joined(Named next) {
            return known.until().equals(next.known().from())
                    ? new Named(countries, now, new Stretch(known.from(), next.known().until()))
                    : next;
        }
    }

    private record Place(Set<Restriction> subject, List<String> countries) {}

    private Audiences(List<Restriction> restrictions) {
        this.restrictions = restrictions;
        restrictions.forEach(restriction -> countries.addAll(restriction.countries()));
        addStretches();
    }

    /** By the restrictions to which they are subject; those who are free from all come first. */
    static Map<Set<Restriction>, ArrayNode> of(List<Restriction> restrictions) {
        var audiences = new Audiences(restrictions);
        audiences.named.put(Set.of(), new LinkedHashMap<>());
        for (var reach : Reach.values()) {
            audiences.add(reach);
        }
        audiences.keepFew();
        var entries = new LinkedHashMap<Set<Restriction>, ArrayNode>();
        audiences.named.forEach((subject, all) -> entries.put(subject, audiences.entries(all)));
        return entries;
    }

    /** Where there would be very many renditions, one with nothing restricted in it serves all. */
    private void keepFew() {
        if (named.size() <= MOST) {
            return;
        }
        var all = new LinkedHashMap<Named, Set<Reach>>();
        for (var subject : List.copyOf(named.keySet())) {
            if (!subject.isEmpty()) {
                Objects.requireNonNull(named.remove(subject))
                        .forEach((name, reaches) ->
                                all.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                        .addAll(reaches));
            }
        }
        named.put(new LinkedHashSet<>(restrictions), all);
    }

    private void addStretches() {
        var turns = new TreeSet<Instant>();
        restrictions.stream()
                .flatMap(restriction -> Stream.of(restriction.from(), restriction.until()))
                .filter(Objects::nonNull)
                .filter(turn -> turn.isAfter(Audience.EVER))
                .forEach(turns::add);
        var from = Audience.EVER;
        for (var turn : turns) {
            stretches.add(new Stretch(from, turn));
            from = turn;
        }
        stretches.add(new Stretch(from, View.ALWAYS.plusMillis(1)));
    }

    private void add(Reach reach) {
        for (int now = 0; now < stretches.size(); now++) {
            for (int known = 0; known <= now; known++) {
                add(reach, stretches.get(now), stretches.get(known));
            }
            open.clear();
        }
    }

    private void add(Reach reach, Stretch now, Stretch known) {
        var places = new LinkedHashMap<Set<Restriction>, List<String>>();
        for (var country :
                Stream.concat(countries.stream(), Stream.of(ELSEWHERE, UNKNOWN)).toList()) {
            var audience = new Audience(reach, place(country), now.from(), known.from());
            var subject = new LinkedHashSet<Restriction>();
            restrictions.stream().filter(audience::isSubjectTo).forEach(subject::add);
            places.computeIfAbsent(subject, _ -> new ArrayList<>()).add(country);
        }
        places.forEach((subject, where) -> add(reach, subject, new Named(where, now, known)));
    }

    /** Goes on with an entry that ends where this one begins. */
    private void add(Reach reach, Set<Restriction> subject, Named name) {
        var all = named.computeIfAbsent(subject, _ -> new LinkedHashMap<>());
        var place = new Place(subject, name.countries());
        var before = open.get(place);
        var joined = before == null ? name : before.joined(name);
        if (before != null && !joined.equals(name)) {
            withdraw(reach, before, all);
        }
        open.put(place, joined);
        all.computeIfAbsent(joined, _ -> new LinkedHashSet<>()).add(reach);
    }

    private static void withdraw(Reach reach, Named name, Map<Named, Set<Reach>> all) {
        var reaches = all.get(name);
        if (reaches != null && reaches.remove(reach) && reaches.isEmpty()) {
            all.remove(name);
        }
    }

    private static @Nullable String place(String country) {
        return country.equals(UNKNOWN) ? null : country;
    }

    private ArrayNode entries(Map<Named, Set<Reach>> all) {
        var entries = JsonNodeFactory.instance.arrayNode();
        all.forEach((name, reaches) -> entries.add(entry(name, reaches)));
        return entries;
    }

    private ObjectNode entry(Named name, Set<Reach> reaches) {
        var entry = JsonNodeFactory.instance.objectNode();
        reaches.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(reach -> entry.withArray("reach").add(reach.name()));
        name.countries().forEach(entry.withArray("in")::add);
        if (name.countries().contains(ELSEWHERE)) {
            countries.forEach(entry.withArray("but")::add);
        }
        entry.putPOJO("nowFrom", name.now().from());
        entry.putPOJO("nowUntil", name.now().until());
        entry.putPOJO("knownFrom", name.known().from());
        entry.putPOJO("knownUntil", name.known().until());
        return entry;
    }

    /** Whether an audience is named by one of the entries. */
    static boolean name(JsonNode entries, Audience audience) {
        return entries.valueStream().anyMatch(entry -> names(entry, audience));
    }

    private static boolean names(JsonNode entry, Audience audience) {
        return holds(entry.path("reach"), audience.reach().name())
                && namesPlace(entry, audience.country())
                && isWithin(entry, "now", audience.now())
                && isWithin(entry, "known", audience.known());
    }

    private static boolean namesPlace(JsonNode entry, @Nullable String country) {
        if (country == null) {
            return holds(entry.path("in"), UNKNOWN);
        }
        return holds(entry.path("in"), country)
                || (holds(entry.path("in"), ELSEWHERE) && !holds(entry.path("but"), country));
    }

    private static boolean holds(JsonNode list, String text) {
        return list.valueStream().anyMatch(element -> element.asString("").equals(text));
    }

    private static boolean isWithin(JsonNode entry, String moment, Instant asked) {
        var from = Objects.requireNonNull(Condition.moment(entry.get(moment + "From")));
        var until = Objects.requireNonNull(Condition.moment(entry.get(moment + "Until")));
        return !from.isAfter(asked) && until.isAfter(asked);
    }
}
