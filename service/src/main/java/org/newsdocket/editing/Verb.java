package org.newsdocket.editing;

import java.util.Optional;
import java.util.Set;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way to change a record.
 *
 * @param name of the mutation, e.g. {@code reviseStory}
 * @param result the field of the mutation's payload that holds the record, e.g. {@code story}
 * @param kinds of the records that it changes
 * @param act what it does
 */
public record Verb(String name, String result, Set<RecordKind> kinds, Act act) {
    /** Does to the record on the desk what the input asks for. */
    @FunctionalInterface
    public interface Act {
        /**
         * Does it, and returns the record; empty where there is none, which the desk was told.
         *
         * @param input the fields that were given, in the form of a record's document; what was
         *     given as null is null
         */
        Optional<RecordId> perform(ObjectNode input, Desk desk);
    }

    /** The type of the mutation's payload in the schema. */
    public String payload() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Payload";
    }
}
