package org.newsdocket.editing;

import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restriction.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Whether a change takes from readers what they could read. */
public final class Visibility {
    /** Of a statement that whoever made it took back. */
    private static final String RETRACTED = "retractedAt";

    private Visibility() {}

    /**
     * What the change is to those who follow the record: taking it away is a recall, and limiting
     * it a restriction, whatever else it does.
     */
    public static ChangeKind change(ChangeKind asked, ObjectNode before, ObjectNode after) {
        if (asked == ChangeKind.CREATED) {
            return asked;
        }
        if (isUsable(before) && !isUsable(after)) {
            return ChangeKind.RECALLED;
        }
        if (before.path(RETRACTED).isMissingNode() && after.has(RETRACTED)) {
            return ChangeKind.RECALLED;
        }
        if (!isWithdrawn(before) && isWithdrawn(after)) {
            return ChangeKind.RECALLED;
        }
        if (asked.compareTo(ChangeKind.DISCLOSED) < 0 && isDisclosed(before, after)) {
            return ChangeKind.DISCLOSED;
        }
        return asked.compareTo(ChangeKind.RESTRICTED) < 0 && isRestricted(before, after)
                ? ChangeKind.RESTRICTED
                : asked;
    }

    private static boolean isUsable(ObjectNode document) {
        return document.path("status").asString("").equals("USABLE");
    }

    /** Its publication is restricted everywhere and as a whole, from now on. */
    private static boolean isWithdrawn(ObjectNode document) {
        return Restriction.in(document).stream()
                .anyMatch(each -> each.recalls() && each.from() == null && each.until() == null);
    }

    /** A name that was restricted may be told again. */
    private static boolean isDisclosed(ObjectNode before, ObjectNode after) {
        var earlier = Restriction.in(before);
        return Restriction.in(after).stream()
                .filter(each -> each.kind() == Kind.IDENTITY && each.until() != null)
                .anyMatch(each -> earlier.stream().anyMatch(open -> endsLater(open, each)));
    }

    private static boolean endsLater(Restriction one, Restriction other) {
        var end = other.until();
        return one.number() == other.number() && end != null && !one.endsBy(end);
    }

    /** Something was restricted, an embargo set or prolonged, or somebody's name withdrawn. */
    private static boolean isRestricted(ObjectNode before, ObjectNode after) {
        if (Restriction.in(after).size() > Restriction.in(before).size()) {
            return true;
        }
        var until = Condition.moment(after.get("embargoedUntil"));
        var earlier = Condition.moment(before.get("embargoedUntil"));
        boolean isEmbargoed = until != null && (earlier == null || until.isAfter(earlier));
        var type = after.path("type").asString("");
        boolean isWithheld =
                type.equals("UNDISCLOSED_PERSON") && !type.equals(before.path("type").asString(""));
        return isEmbargoed || isWithheld;
    }
}
