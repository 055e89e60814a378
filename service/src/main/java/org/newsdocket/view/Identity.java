package org.newsdocket.view;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the newsroom knows of who an undisclosed person is stands in the document's {@code
 * identity}. It stands before the other names and identifiers for those who may know it, and is
 * gone for all others.
 */
final class Identity {
    private Identity() {}

    static void showIn(ObjectNode document, boolean mayKnow) {
        var identity = document.remove("identity");
        if (mayKnow && identity instanceof ObjectNode known) {
            known.forEachEntry((field, values) -> {
                var all = values.asArray().deepCopy();
                all.addAll(document.withArray(field));
                document.set(field, all);
            });
        }
    }
}
