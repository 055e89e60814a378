package org.newsdocket.record.graph;

import java.util.List;
import org.newsdocket.record.RecordKind;

/**
 * What fields of the schema need from the store beyond the stored field of the same name. A field
 * that is computed from others, or that reads another kind of record, is named by one of these.
 */
public interface StoredNeeds {
    List<Need> needs();

    /**
     * Stored fields of one kind that a field of the schema reads.
     *
     * @param field coordinate such as {@code Story.jsonLd}; the type may be an interface, which
     *     stands for all that implement it
     */
    record Need(String field, RecordKind kind, List<String> stored) {}

    static Need need(String field, RecordKind kind, String... stored) {
        return new Need(field, kind, List.of(stored));
    }
}
