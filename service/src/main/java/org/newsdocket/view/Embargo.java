package org.newsdocket.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A usable record before the end of its embargo is shown as embargoed, to those who may see it; be
 * it the record's own or one that was imposed, until the later of their ends.
 */
final class Embargo {
    private static final String UNTIL = "embargoedUntil";

    private Embargo() {}

    static void showIn(ObjectNode document, Instant now, @Nullable String country) {
        var imposed =
                Restriction.in(document).stream()
                        .filter(each -> each.kind() == Restriction.Kind.EMBARGO)
                        .filter(each -> each.holdsAt(now) && each.holdsIn(country))
                        .map(Restriction::until);
        var end =
                Stream.concat(imposed, Stream.of(Condition.moment(document.get(UNTIL))))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
        boolean usable =
                PublicationStatus.USABLE.name().equals(document.path("status").asString(""));
        if (usable && end.isPresent() && end.get().isAfter(now)) {
            document.put("status", PublicationStatus.EMBARGOED.name());
            document.putPOJO(UNTIL, end.get());
        }
    }
}
