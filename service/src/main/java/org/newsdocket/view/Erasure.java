package org.newsdocket.view;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is left of a record that was erased: that there was one. Nobody sees it any more. */
public final class Erasure {
    /** Of the document of an erased record. */
    public static final String STATUS = "ERASED";

    /** Of the same document; see {@link #remains(Set)}. */
    public static final String WAS_PUBLIC = "wasPublic";

    private static final String STORIES = "stories";

    private Erasure() {}

    /** The document of an erased record that nobody but editors ever could see. */
    public static ObjectNode remains() {
        return JsonNodeFactory.instance.objectNode().put("status", STATUS);
    }

    /**
     * The document of an erased record that everybody could see once, so that whoever follows it is
     * told to forget it.
     *
     * @param stories ids of those that it was told in
     */
    public static ObjectNode remains(Set<String> stories) {
        var document = remains().put(WAS_PUBLIC, true);
        if (!stories.isEmpty()) {
            new TreeSet<>(stories).forEach(document.putArray(STORIES)::add);
        }
        return document;
    }

    /** Whether everybody could see the record that the document is left of. */
    public static boolean wasPublic(ObjectNode document) {
        return document.path(WAS_PUBLIC).asBoolean(false);
    }

    public static boolean isOf(ObjectNode document) {
        return document.path("status").asString("").equals(STATUS);
    }
}
