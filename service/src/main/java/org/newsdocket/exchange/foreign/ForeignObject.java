package org.newsdocket.exchange.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object of a foreign file. It remembers what was taken from it, so that in the end it can
 * name the rest. A field is found by the first of its spellings that has a value.
 */
public final class ForeignObject {
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private final ObjectNode node;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<ForeignObject>> inner = new HashMap<>();
    private final List<String> notUnderstood = new ArrayList<>();

    public ForeignObject(ObjectNode node) {
        this.node = node;
    }

    /** A text without blanks around it, or a number as text; empty where nothing is said. */
    public Optional<String> text(String... spellings) {
        for (var name : spellings) {
            var text = plain(name);
            if (!text.isEmpty()) {
                taken.add(name);
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The same without taking it: what it is decides what is taken. */
    public String peek(String... spellings) {
        return Arrays.stream(spellings)
                .map(this::plain)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String plain(String name) {
        var value = node.path(name);
        var text = value.isContainer() ? "" : value.asString("");
        return BLANKS_AROUND.matcher(text).replaceAll("");
    }

    /**
     * A text that must be there.
     *
     * @throws BrokenElementException where it is not
     */
    public String needed(String... spellings) {
        return text(spellings)
                .orElseThrow(() -> new BrokenElementException("missing: " + spellings[0]));
    }

    /** The texts of a list, each once, in order. */
    public List<String> texts(String name) {
        if (!node.path(name).isArray()) {
            return text(name).stream().toList();
        }
        taken.add(name);
        var texts = new ArrayList<String>();
        for (var value : node.path(name)) {
            var text = value.isContainer() ? "" : value.asString("").strip();
            if (value.isContainer()) {
                notUnderstood.add(name + "[]");
            } else if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The objects of a list, or the one object. */
    public List<ForeignObject> objects(String... spellings) {
        for (var name : spellings) {
            var objects = inner.computeIfAbsent(name, this::objectsOf);
            if (!objects.isEmpty()) {
                return objects;
            }
            inner.remove(name);
        }
        return List.of();
    }

    /** The first of the objects; one without fields where there is none. */
    public ForeignObject object(String name) {
        return objects(name).stream()
                .findFirst()
                .orElseGet(() -> new ForeignObject(node.objectNode()));
    }

    private List<ForeignObject> objectsOf(String name) {
        var objects = new ArrayList<ForeignObject>();
        var others = new ArrayList<String>();
        for (var value : valuesOf(node.path(name))) {
            if (value instanceof ObjectNode object) {
                objects.add(new ForeignObject(object));
            } else {
                leaves(name + "[]", value, others::add);
            }
        }
        if (!objects.isEmpty()) {
            notUnderstood.addAll(others);
        }
        return objects;
    }

    private static Iterable<JsonNode> valuesOf(JsonNode value) {
        return value.isArray() ? value : value.isObject() ? List.of(value) : List.of();
    }

    /** Whether it has a field of this name, whatever it says. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** These say nothing that a record would hold. */
    public void pass(String... names) {
        taken.addAll(List.of(names));
    }

    /** What was taken, or a part of it, could not be used after all. */
    public void notUnderstood(String path) {
        notUnderstood.add(path);
    }

    /** Names each value that was not taken, by its path, with [] for the index in a list. */
    public void report(Consumer<String> ignored) {
        notUnderstood.forEach(ignored);
        node.forEachEntry((name, value) -> {
            if (inner.containsKey(name)) {
                var path = name + (value.isArray() ? "[]." : ".");
                inner.get(name)
                        .forEach(object -> object.report(rest -> ignored.accept(path + rest)));
            } else if (!taken.contains(name)) {
                leaves(name, value, ignored);
            }
        });
    }

    private static void leaves(String path, JsonNode value, Consumer<String> ignored) {
        if (value instanceof ObjectNode object) {
            object.forEachEntry((name, inner) -> leaves(path + "." + name, inner, ignored));
        } else if (value.isArray()) {
            value.forEach(element -> leaves(path + "[]", element, ignored));
        } else if (!value.asString("").isBlank()) {
            ignored.accept(path);
        }
    }
}
