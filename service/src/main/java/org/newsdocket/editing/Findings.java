package org.newsdocket.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Fact;
import org.newsdocket.record.PartialDate;
import tools.jackson.databind.node.ObjectNode;

/** All that is wrong with one record. */
public final class Findings {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, String> places = new HashMap<>();
    private final List<Finding> all = new ArrayList<>();

    Findings(ObjectNode document) {
        Paths.forEach(
                document,
                (path, node) -> {
                    if (node.path("key").isString()) {
                        places.putIfAbsent(node.path("key").asString(), path);
                    }
                });
    }

    /** The path of a fact as it was given, in whatever order the record has its facts. */
    public String place(Fact fact) {
        return places.getOrDefault(fact.key(), fact.key());
    }

    /** Whether a fact that stands in the list itself has the key. */
    boolean isIn(String list, String key) {
        var place = places.getOrDefault(key, "");
        return place.startsWith(list + "[") && place.indexOf(']') == place.length() - 1;
    }

    /** Whether a fact of the record has the key. */
    boolean hasKey(String key) {
        return places.containsKey(key);
    }

    public void add(ProblemCode code, String path, String message) {
        var finding = new Finding(code, path, message);
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** ISO 3166-1 alpha-2, in capitals. */
    public void requireCountry(@Nullable String code, String path) {
        if (code != null && !COUNTRIES.contains(code)) {
            add(
                    ProblemCode.INVALID_VALUE,
                    path,
                    "'" + code + "' is no country of ISO 3166-1 alpha-2, e.g. KG");
        }
    }

    /** The later date can, by all that is stated of both, not lie before the earlier one. */
    public void requireOrder(
            @Nullable PartialDate earlier,
            @Nullable PartialDate later,
            String path,
            String message) {
        var first = earlier == null ? null : earlier.earliest();
        var last = later == null ? null : later.latest();
        if (first != null && last != null && last.isBefore(first)) {
            add(ProblemCode.IMPOSSIBLE_DATE, path, message);
        }
    }

    /** The date is, by all that is stated of it, not yet to come. */
    public void requirePast(@Nullable PartialDate date, LocalDate today, String path) {
        var first = date == null ? null : date.earliest();
        if (first != null && first.isAfter(today)) {
            add(ProblemCode.IMPOSSIBLE_DATE, path, date + " is still to come");
        }
    }

    /** No two items have the same key; the path is that of the list. */
    public <T> void requireDistinct(List<T> items, String path, Function<T, Object> key) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                add(ProblemCode.DUPLICATE, path + "[" + i + "]", "this stands in the list already");
            }
        }
    }
}
