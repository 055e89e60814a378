package org.newsdocket.view;

import java.util.List;
import org.newsdocket.view.Restriction.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves in a document the restrictions of which a viewer may know. Those who read what is
 * restricted know all that have not ended. Others know of a name that is withheld from them, and of
 * what holds elsewhere and not for them, so that they do not carry it there; what a restriction
 * rests on may tell more than the law allows, and so may that a field is withheld.
 */
final class ShownRestrictions {
    private static final List<String> NOT_FOR_ALL = List.of("basis", "issuedBy", "shownAs");

    private ShownRestrictions() {}

    static void keepIn(ObjectNode document, Audience audience, Viewer viewer) {
        if (!(document.get(Restriction.LIST) instanceof ArrayNode list)) {
            return;
        }
        var all = Restriction.in(document);
        boolean knowsAll = viewer.mayReadRestricted();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!isShown(all.get(i), audience, knowsAll)) {
                list.remove(i);
            } else if (!knowsAll) {
                redact(list.get(i));
            }
        }
    }

    private static boolean isShown(Restriction each, Audience audience, boolean knowsAll) {
        if (knowsAll) {
            return !each.endsBy(audience.now());
        }
        boolean isHeld = each.holdsAt(audience.now());
        return isHeld && (each.kind() == Kind.IDENTITY || !audience.isSubjectTo(each));
    }

    private static void redact(JsonNode restriction) {
        ((ObjectNode) restriction).remove(NOT_FOR_ALL);
    }
}
