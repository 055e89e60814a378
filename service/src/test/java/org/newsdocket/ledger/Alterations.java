package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Every small way to tamper with a document, but for its {@code _id}. */
final class Alterations {
    private final BsonDocument original;
    private final Map<String, BsonDocument> altered = new LinkedHashMap<>();

    private Alterations(BsonDocument original) {
        this.original = original;
    }

    /** By what was done where, e.g. {@code /items/0/salt altered}. */
    static Map<String, BsonDocument> of(BsonDocument original) {
        var alterations = new Alterations(original);
        alterations.descend(List.of(), original);
        return alterations.altered;
    }

    private void descend(List<String> path, BsonValue value) {
        switch (value) {
            case BsonDocument document -> {
                add(path, "added to", here -> here.asDocument().append("foreign", BsonNull.VALUE));
                document.forEach((field, held) -> step(path, field, held));
            }
            case BsonArray list -> {
                add(path, "added to", here -> here.asArray().add(BsonNull.VALUE));
                for (int index = 0; index < list.size(); index++) {
                    step(path, String.valueOf(index), list.get(index));
                }
            }
            default -> {}
        }
    }

    private void step(List<String> path, String name, BsonValue held) {
        if (name.equals("_id")) {
            return;
        }
        var here = new ArrayList<>(path);
        here.add(name);
        add(here, "taken away", path, within -> remove(within, name));
        if (held.isDocument() || held.isArray()) {
            descend(here, held);
        } else {
            add(here, "altered", path, within -> set(within, name, other(held)));
        }
    }

    private void add(List<String> path, String what, Consumer<BsonValue> alteration) {
        add(path, what, path, alteration);
    }

    private void add(
            List<String> named, String what, List<String> path, Consumer<BsonValue> alteration) {
        var copy = original.clone();
        alteration.accept(at(copy, path));
        altered.put("/" + String.join("/", named) + " " + what, copy);
    }

    private static BsonValue at(BsonValue root, List<String> path) {
        var value = root;
        for (var step : path) {
            value =
                    value instanceof BsonArray list
                            ? list.get(Integer.parseInt(step))
                            : requireNonNull(value.asDocument().get(step));
        }
        return value;
    }

    private static void remove(BsonValue within, String name) {
        if (within instanceof BsonArray list) {
            list.remove(Integer.parseInt(name));
        } else {
            within.asDocument().remove(name);
        }
    }

    private static void set(BsonValue within, String name, BsonValue value) {
        if (within instanceof BsonArray list) {
            list.set(Integer.parseInt(name), value);
        } else {
            within.asDocument().append(name, value);
        }
    }

    private static BsonValue other(BsonValue value) {
        return switch (value) {
            case BsonString text -> new BsonString(text.getValue() + "x");
            case BsonInt32 number -> new BsonInt32(number.getValue() + 1);
            case BsonInt64 number -> new BsonInt64(number.getValue() + 1);
            case BsonDateTime moment -> new BsonDateTime(moment.getValue() + 1);
            case BsonBoolean bool -> BsonBoolean.valueOf(!bool.getValue());
            default -> throw new IllegalStateException("a changeset has no " + value);
        };
    }
}
