package org.newsdocket.record;

import java.util.List;
import java.util.Set;
import org.newsdocket.view.View;

/** Finds records by what their facts rest on. */
public interface Dependents {
    /**
     * The records of any kind of which a fact names one of these statements and stories as its
     * source, as far as the view tells. One command a kind.
     */
    List<Record> restingOn(Set<RecordId> sources, View view);
}
