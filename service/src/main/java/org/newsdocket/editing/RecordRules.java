package org.newsdocket.editing;

import org.newsdocket.record.Record;

/** What must hold of the records of one kind beyond their form. */
public interface RecordRules<R extends Record> {
    Class<R> type();

    /**
     * Adds all that is wrong, and stops at nothing; references that lead nowhere are told already.
     */
    void check(R record, Surroundings surroundings, Findings findings);
}
