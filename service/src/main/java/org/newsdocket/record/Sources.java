package org.newsdocket.record;

import java.util.Set;
import org.newsdocket.view.View;

/** The records of a kind that facts name as their sources. */
public interface Sources<R extends Record> extends Records<R> {
    /** The stored fields by which a record tells whether it {@link Record#holds holds}. */
    Set<String> holdsBy();

    /**
     * Those on which nothing rests: the viewer may not know of them, or they do not hold any more.
     * One command, in a past view two; few, but of an early moment all that became public since.
     */
    Set<RecordId> fallen(View view);
}
