package org.newsdocket.record.mongo;

import java.util.List;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.View;
import tools.jackson.databind.node.ObjectNode;

/** How the records of one kind stand in the store. */
public interface RecordShape<R extends Record> extends IndexTable {
    /**
     * The field that holds what lists are filtered and ordered by beyond the record's own fields.
     */
    String INDEX = "index";

    /** From when on everybody may see the record; see {@link View#publicFrom}. */
    String PUBLIC_FROM = INDEX + ".publicFrom";

    /**
     * When the public may next see more of it, or of a fact in it, by time alone; missing where
     * that will never be. Counted from when it was recorded.
     */
    String NEXT_MOMENT = INDEX + ".nextMoment";

    /**
     * Of kinds that facts name as their sources: from when on everybody may rest on the record.
     * That is {@link #PUBLIC_FROM}, or {@link View#ALWAYS} where it does not hold.
     */
    String HOLDS_FROM = INDEX + ".holdsFrom";

    /** The statements and stories that its facts name as sources, protected ones too. */
    String SOURCES = INDEX + ".sources";

    RecordKind kind();

    Class<R> type();

    /** Fields that are read for every selection, beside those that all kinds share. */
    List<String> alwaysRead();

    /**
     * The fields that hold facts. Who reads one reads all: the View tells by them which conflicts
     * are known.
     */
    default List<String> facts() {
        return List.of();
    }

    /**
     * What the noun adds under {@value #INDEX}, told by the whole record; a list order's value is
     * never missing in it. Of an erased record nothing is left but its status and when that was
     * recorded.
     */
    ObjectNode index(ObjectNode document);
}
