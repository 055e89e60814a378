package org.newsdocket.actor;

import java.util.Map;
import java.util.Set;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Records;
import org.newsdocket.record.Selection;
import org.newsdocket.view.View;

/** Reads actors. */
public interface Actors extends Records<Actor> {
    Page<Actor> page(
            ActorQuery query, ActorSort sort, PageRequest page, Selection selection, View view);

    /**
     * The actors that the view does not show. One command; two of what was recorded by an earlier
     * moment.
     */
    Set<RecordId> hidden(View view);

    /** The organizations that have one of these as their parent, by name. */
    Map<RecordId, Page<Actor>> branches(
            Set<RecordId> parents, PageRequest page, Selection selection, View view);

    /** Actors with an affiliation, known in the view, with one of these organizations, by name. */
    Map<RecordId, Page<Actor>> people(
            Set<RecordId> organizations, PageRequest page, Selection selection, View view);
}
