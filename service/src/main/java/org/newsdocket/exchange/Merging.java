package org.newsdocket.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Originals.Original;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Restriction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what is recorded, and of what sources say of it, what it is to become. */
final class Merging {
    private static final String STATUS = "status";
    private static final String EMBARGO = "embargoedUntil";

    private final ObjectNode document;
    private final List<String> kept = new ArrayList<>();

    private Merging(ObjectNode document) {
        this.document = document;
    }

    /**
     * What a record is to become.
     *
     * @param kept what was not taken over, and why
     */
    record Merged(ObjectNode document, List<String> kept) {}

    /**
     * What was withdrawn here stays so, and what is under embargo here stays so unless a newer
     * version says otherwise: a source that is read once more must not publish what an editor
     * stopped.
     *
     * @param original null where nothing is recorded
     */
    static Merged merge(
            List<Contribution> contributions, @Nullable Original original, ObjectNode empty) {
        var merging = new Merging(original == null ? empty : original.document().deepCopy());
        if (original == null) {
            contributions.forEach(each -> merging.complete(each.defaults()));
        }
        for (var contribution : contributions) {
            merging.take(contribution.fields());
        }
        if (original != null) {
            merging.keepRestrictions(original.document(), contributions);
        }
        return new Merged(merging.document, List.copyOf(merging.kept));
    }

    /**
     * The record as a whole, but for what is restricted here, which no import lifts: a copy that
     * was made before an order must not undo it.
     *
     * @param original null where nothing is recorded
     */
    static Merged replace(ObjectNode whole, @Nullable Original original) {
        var merging = new Merging(whole.deepCopy());
        if (original != null) {
            merging.keepImposed(original.document());
            merging.keepStopped(original.document());
        }
        return new Merged(merging.document, List.copyOf(merging.kept));
    }

    /** Those recorded stay as they are; those that the copy has beyond them are added. */
    private void keepImposed(ObjectNode before) {
        var recorded = Restriction.in(before);
        if (recorded.isEmpty()) {
            return;
        }
        var all = before.withArray(Restriction.LIST).deepCopy();
        var given = document.path(Restriction.LIST);
        int last = recorded.stream().mapToInt(Restriction::number).max().orElse(0);
        for (var each : given) {
            if (!isAmong(all, each)) {
                all.add(((ObjectNode) each.deepCopy()).put("number", ++last));
            }
        }
        if (!isSame(all, given)) {
            document.set(Restriction.LIST, all);
            kept.add("restrictions other than those that are recorded");
        }
    }

    private static boolean isAmong(ArrayNode all, JsonNode one) {
        return all.valueStream().anyMatch(each -> isSame(unnumbered(each), unnumbered(one)));
    }

    private static JsonNode unnumbered(JsonNode restriction) {
        return ((ObjectNode) restriction.deepCopy()).without("number");
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return Arrays.equals(RecordFormat.canonical(one), RecordFormat.canonical(other));
    }

    private void complete(ObjectNode defaults) {
        defaults.forEachEntry((field, value) -> {
            if (!document.has(field)) {
                document.set(field, value.deepCopy());
            }
        });
    }

    private void take(ObjectNode fields) {
        fields.forEachEntry((field, value) -> {
            if (value.isNull()) {
                document.remove(field);
            } else if (document.get(field) instanceof ArrayNode list && isMerged(field, value)) {
                value.forEach(element -> merge(element, list));
            } else {
                document.set(field, value.deepCopy());
            }
        });
    }

    private static boolean isMerged(String field, JsonNode value) {
        if (field.equals("identifiers")) {
            return value.isArray();
        }
        return !value.isEmpty() && value.valueStream().allMatch(each -> each.has("key"));
    }

    private static void merge(JsonNode element, ArrayNode list) {
        for (var known : list) {
            boolean isFact = element.has("key");
            if (isFact && known.path("key").equals(element.path("key"))) {
                ((ObjectNode) known).setAll((ObjectNode) element);
                return;
            }
            if (!isFact && known.equals(element)) {
                return;
            }
        }
        list.add(element.deepCopy());
    }

    private void keepStopped(ObjectNode before) {
        var status = before.path(STATUS).asString("");
        if (!status.equals("USABLE") && document.path(STATUS).asString("").equals("USABLE")) {
            document.put(STATUS, status);
            kept.add("status USABLE of a record that is " + status + " here");
        }
    }

    private void keepRestrictions(ObjectNode before, List<Contribution> contributions) {
        keepStopped(before);
        var recorded = Condition.moment(before.get(EMBARGO));
        var wanted = Condition.moment(document.get(EMBARGO));
        boolean isLifted = recorded != null && (wanted == null || wanted.isBefore(recorded));
        if (isLifted && !isNewer(before, contributions)) {
            document.set(EMBARGO, before.get(EMBARGO));
            kept.add("an embargo that ends earlier than the one that is recorded");
        }
    }

    private static boolean isNewer(ObjectNode before, List<Contribution> contributions) {
        var updated = updatedAt(before);
        return updated != null
                && contributions.stream()
                        .map(Contribution::notBefore)
                        .anyMatch(moment -> moment != null && moment.isAfter(updated));
    }

    /** When the source last changed what is recorded; null where that is not known. */
    static @Nullable Instant updatedAt(ObjectNode document) {
        return Condition.moment(document.get("updatedAt"));
    }
}
