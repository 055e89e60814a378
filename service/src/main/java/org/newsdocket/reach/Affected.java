package org.newsdocket.reach;

import java.util.List;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;

/**
 * A record that rests on another.
 *
 * @param facts keys of those of its facts that do; empty where it does as a whole, as a story does
 *     that reports a statement
 * @param distance 1 where it names the other itself, else one more than what it names
 * @param because what it names that rests on the other, or the other itself
 */
public record Affected(Record record, List<String> facts, int distance, RecordId because) {
    public Affected {
        facts = List.copyOf(facts);
    }
}
