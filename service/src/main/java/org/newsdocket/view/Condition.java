package org.newsdocket.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that a record must meet to be seen; a store adapter turns it into a filter of its own.
 */
public sealed interface Condition {
    String field();

    boolean holdsFor(ObjectNode document);

    /** The field has this value. */
    record Is(String field, String value) implements Condition {
        @Override
        public boolean holdsFor(ObjectNode document) {
            return document.path(field).asString("").equals(value);
        }
    }

    /** The field is absent, or has another value. */
    record IsNot(String field, String value) implements Condition {
        @Override
        public boolean holdsFor(ObjectNode document) {
            return !document.path(field).asString("").equals(value);
        }
    }

    /**
     * The field is absent, or a moment not after the limit. A path to it has a dot before each
     * field within another.
     */
    record NotAfter(String field, Instant limit) implements Condition {
        @Override
        public boolean holdsFor(ObjectNode document) {
            var moment = moment(at(document, field));
            return moment == null || !moment.isAfter(limit);
        }
    }

    /** The field is absent, or names the audience. A path to it is as in {@link NotAfter}. */
    record Meant(String field, Audience audience) implements Condition {
        @Override
        public boolean holdsFor(ObjectNode document) {
            var entries = at(document, field);
            return entries.isMissingNode() || Audiences.name(entries, audience);
        }
    }

    private static JsonNode at(ObjectNode document, String path) {
        JsonNode value = document;
        for (var name : path.split("\\.", -1)) {
            value = value.path(name);
        }
        return value;
    }

    /**
     * A moment as documents hold it: an instant read from the store, or ISO 8601 text. Null where
     * there is none.
     */
    static @Nullable Instant moment(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isPojo()
                ? (Instant) ((tools.jackson.databind.node.POJONode) value).getPojo()
                : Instant.parse(value.asString());
    }
}
