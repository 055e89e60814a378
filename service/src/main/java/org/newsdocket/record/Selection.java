package org.newsdocket.record;

import java.util.Set;

/**
 * The fields of a document that a reader needs, beside those that the View decides by; the rest is
 * not read.
 */
public record Selection(boolean everything, Set<String> fields) {
    public static final Selection ALL = new Selection(true, Set.of());

    public Selection {
        fields = Set.copyOf(fields);
    }

    public static Selection of(Set<String> fields) {
        return new Selection(false, fields);
    }
}
