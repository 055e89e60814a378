package org.newsdocket.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A usable record before the end of its embargo is shown as embargoed, to those who may see it. */
final class Embargo {
    private Embargo() {}

    static void showIn(ObjectNode document, Instant now, @Nullable String country) {
        var until = Condition.moment(document.get("embargoedUntil"));
        boolean usable =
                PublicationStatus.USABLE.name().equals(document.path("status").asString(""));
        boolean isImposed =
                Restriction.in(document).stream()
                        .anyMatch(each ->
                                each.kind() == Restriction.Kind.EMBARGO
                                        && each.holdsAt(now)
                                        && each.holdsIn(country));
        if (usable && (isImposed || (until != null && until.isAfter(now)))) {
            document.put("status", PublicationStatus.EMBARGOED.name());
        }
    }
}
