package org.newsdocket.story;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.record.Sources;
import org.newsdocket.view.View;

/** Reads stories. */
public interface Stories extends Sources<Story> {
    /** The join from an actor to {@link #ofActors its stories}. */
    String OF_ACTOR = "Actor.stories";

    /** The join from a proceeding to {@link #ofProceedings its stories}. */
    String OF_PROCEEDING = "Proceeding.stories";

    /** By the slug that it has, or had earlier: none is ever given to another story. */
    Optional<Story> findBySlug(String slug, Selection selection, View view);

    Page<Story> page(
            StoryQuery query, StorySort sort, PageRequest page, Selection selection, View view);

    /** Those that tell of each of the actors, newest first. */
    Map<RecordId, Page<Story>> ofActors(
            Set<RecordId> actors, PageRequest page, Selection selection, View view);

    /** Those that tell of each of the proceedings, newest first. */
    Map<RecordId, Page<Story>> ofProceedings(
            Set<RecordId> proceedings, PageRequest page, Selection selection, View view);
}
