package org.newsdocket.view;

import tools.jackson.databind.node.ObjectNode;

/** What is left of a record that was erased: that there was one. Nobody sees it any more. */
public final class Erasure {
    /** Of the document of an erased record. */
    public static final String STATUS = "ERASED";

    private Erasure() {}

    public static boolean isOf(ObjectNode document) {
        return document.path("status").asString("").equals(STATUS);
    }
}
