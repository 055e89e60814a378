package org.newsdocket.view;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is left of a record that was erased: that there was one. Nobody sees it any more. */
public final class Erasure {
    /** Of the document of an erased record. */
    public static final String STATUS = "ERASED";

    private Erasure() {}

    /** Of the same document; see {@link #remains}. */
    public static final String WAS_PUBLIC = "wasPublic";

    /**
     * The document of an erased record.
     *
     * @param wasPublic whether everybody could see it once, so that they are told to forget it
     */
    public static ObjectNode remains(boolean wasPublic) {
        var document = JsonNodeFactory.instance.objectNode().put("status", STATUS);
        return wasPublic ? document.put(WAS_PUBLIC, true) : document;
    }

    /** Whether everybody could see the record that the document is left of. */
    public static boolean wasPublic(ObjectNode document) {
        return document.path(WAS_PUBLIC).asBoolean(false);
    }

    public static boolean isOf(ObjectNode document) {
        return document.path("status").asString("").equals(STATUS);
    }
}
