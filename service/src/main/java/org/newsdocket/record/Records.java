package org.newsdocket.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.view.View;

/** The records of one kind. */
public interface Records<R extends Record> {
    RecordKind kind();

    /** What all records of this kind are. */
    Class<R> type();

    /** The types of records of this kind; each has the name that it has in the schema. */
    default List<Class<? extends R>> types() {
        return List.of(type());
    }

    /** By id, in one store command; ids that are unknown or not for this viewer are left out. */
    Map<RecordId, R> findAll(Set<RecordId> ids, Selection selection, View view);
}
