package org.newsdocket.statement;

import java.util.Map;
import java.util.Set;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.record.Sources;
import org.newsdocket.view.View;

/**
 * Reads statements. Lists are newest first: by when it was said, else published, else became known.
 */
public interface Statements extends Sources<Statement> {
    /** The join from a story to {@link #inStories its statements}. */
    String IN_STORY = "Story.statements";

    Page<Statement> page(
            StatementQuery query,
            StatementSort sort,
            PageRequest page,
            Selection selection,
            View view);

    Map<RecordId, Page<Statement>> inStories(
            Set<RecordId> stories, PageRequest page, Selection selection, View view);

    /** Those that each of the actors made, or that were made on its behalf. */
    Map<RecordId, Page<Statement>> byActors(
            Set<RecordId> actors, PageRequest page, Selection selection, View view);

    /** Those about each of the records. */
    Map<RecordId, Page<Statement>> about(
            Set<RecordId> records, PageRequest page, Selection selection, View view);
}
