package org.newsdocket.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/**
 * A story, an actor, a statement or a proceeding, as one {@link org.newsdocket.view.View} shows it.
 *
 * <p>A component that the reader did not select is null or empty, whatever its type says; what a
 * query needs is told by its {@link Selection}.
 */
@SuppressWarnings("AvoidCommonTypeNames") // the public contract calls it so
public interface Record {
    RecordId id();

    /** 1 for the first, without gaps. */
    int revision();

    PublicationStatus status();

    /** When this service recorded this revision. */
    Instant recordedAt();

    /** When the first of it became public; null where that is not known. */
    @Nullable Instant knownFrom();

    /** Null where there is no embargo. */
    @Nullable Instant embargoedUntil();

    /** The restrictions of which the reader may know, in the order in which they were imposed. */
    List<Restriction> restrictions();

    /**
     * Whether what rests on it still does: nobody has taken it back. Told by what a selection of
     * {@link Sources#holdsBy} reads.
     */
    default boolean holds() {
        return status() != PublicationStatus.CANCELED;
    }

    /**
     * The words to show wherever a text names this record; empty where the viewer may read the
     * words that were written.
     *
     * @param language BCP 47; null where the language of the text is not known
     */
    default Optional<String> substitute(@Nullable String language) {
        return Optional.empty();
    }
}
