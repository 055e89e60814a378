package org.newsdocket.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The list of a record's restrictions, as it is written. */
public final class Restrictions {
    /** For so many the forms that a record is kept in stay few, whatever they are. */
    public static final int MOST = 8;

    private static final String NUMBER = "number";

    private Restrictions() {}

    /** Higher than any that there is. */
    public static int nextNumber(ArrayNode all) {
        return 1 + all.valueStream().mapToInt(each -> each.path(NUMBER).asInt(0)).max().orElse(0);
    }

    /**
     * Takes away what ended first, where there are so many that one more would be too many. What is
     * public now is then so too in views of what was known while it held.
     */
    public static void makeRoom(ArrayNode all, Instant now) {
        while (all.size() >= MOST) {
            var first = ended(all, now).min(Comparator.comparing(Restrictions::until));
            if (first.isEmpty()) {
                return;
            }
            all.removeIf(each -> each.equals(first.get()));
        }
    }

    private static Stream<JsonNode> ended(ArrayNode all, Instant now) {
        return all.valueStream().filter(each -> each.has("until") && !until(each).isAfter(now));
    }

    private static Instant until(JsonNode restriction) {
        return Objects.requireNonNull(Condition.moment(restriction.get("until")));
    }
}
