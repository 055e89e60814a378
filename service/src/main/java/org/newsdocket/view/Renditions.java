package org.newsdocket.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.view.Restriction.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms in which a restricted record is kept: the whole one, and for each audience that may not
 * see all of it one of which everything restricted was taken before it was stored. So no filter, no
 * order, no count and no edge can tell what a reader may not know: it does not stand in what is
 * read for them.
 */
public final class Renditions {
    /** The field that names whom a rendition is meant for; missing where nothing is restricted. */
    public static final String AUDIENCE = "audience";

    private static final String INCOMPLETE = "incomplete";

    /** What is left of a person whose identity may not be shown. */
    private static final Set<String> NOT_IDENTIFYING =
            Set.of(
                    "id",
                    "revision",
                    "recordedAt",
                    "status",
                    "knownFrom",
                    "embargoedUntil",
                    "type",
                    Restriction.LIST,
                    "disclosure",
                    "inContextOf",
                    "ordinal");

    private Renditions() {}

    /**
     * One of them.
     *
     * @param document where the audience may not know of the record, what is left of an erased one
     * @param audience see {@link Audiences}
     */
    public record Rendition(ObjectNode document, ArrayNode audience) {}

    /** Whom the whole record is meant for; empty where that is everybody. */
    public static Optional<ArrayNode> audienceOfWhole(List<Restriction> restrictions) {
        return restrictions.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(Audiences.of(restrictions).get(Set.<Restriction>of()));
    }

    /**
     * All but the whole one.
     *
     * @param document the whole record, which stays as it is
     * @param restrictions its own, and those under which its record stands now
     */
    public static List<Rendition> redacted(ObjectNode document, List<Restriction> restrictions) {
        var renditions = new ArrayList<Rendition>();
        Audiences.of(restrictions)
                .forEach((subject, audience) -> {
                    if (!subject.isEmpty()) {
                        renditions.add(new Rendition(redacted(document, subject), audience));
                    }
                });
        return renditions;
    }

    private static ObjectNode redacted(ObjectNode document, Set<Restriction> restrictions) {
        if (restrictions.stream().anyMatch(Restriction::coversAll)) {
            var remains = Erasure.remains();
            remains.set("revision", document.get("revision"));
            remains.set("recordedAt", document.get("recordedAt"));
            return remains;
        }
        var redacted = document.deepCopy();
        for (var restriction : restrictions) {
            if (restriction.kind() == Kind.IDENTITY) {
                hideIdentity(redacted, restriction);
            } else {
                hideFields(redacted, restriction);
            }
        }
        return redacted;
    }

    private static void hideIdentity(ObjectNode person, Restriction restriction) {
        person.retain(NOT_IDENTIFYING);
        person.put("type", "UNDISCLOSED_PERSON");
        if (!person.has("disclosure")) {
            person.put("disclosure", "WITHHELD_BY_EDITOR");
        }
        var as = restriction.shownAs();
        if (as == null) {
            return;
        }
        if (as.disclosure() != null) {
            person.put("disclosure", as.disclosure());
        }
        if (as.inContextOf() != null) {
            person.put("inContextOf", as.inContextOf());
        }
        if (as.ordinal() != null) {
            person.put("ordinal", as.ordinal());
        }
    }

    /** What is left of facts may mislead, which whoever reads them is to know. */
    private static void hideFields(ObjectNode document, Restriction restriction) {
        boolean isOfFacts =
                restriction.fields().stream()
                        .map(field -> field.split("\\.", 2)[0])
                        .anyMatch(list -> document.path(list).path(0).has("key"));
        restriction.fields().forEach(field -> hideField(document, field));
        if (isOfFacts && !restriction.isOfUnknownFacts()) {
            document.put(INCOMPLETE, true);
        }
    }

    private static void hideField(ObjectNode document, String field) {
        int dot = field.indexOf('.');
        if (dot >= 0) {
            FactHiding.hide(document, field.substring(0, dot), field.substring(dot + 1));
        } else {
            FactHiding.hideAll(document, field);
        }
    }
}
