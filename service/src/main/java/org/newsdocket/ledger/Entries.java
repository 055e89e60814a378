package org.newsdocket.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.RecordId;

/** The stored row of changesets. Only ever added to. */
public interface Entries {
    /** The newest, without its items; one command. */
    Optional<Changeset> head();

    /**
     * In order, from the given sequence on; one command.
     *
     * @throws IllegalStateException where one of them can't be read; it names its sequence
     */
    List<Changeset> from(long sequence, int limit);

    /** As {@link #from}, but everything that is there, whatever it is. */
    List<Kept> kept(long sequence, int limit);

    /**
     * What stands in the ledger at one place.
     *
     * @param changeset null where it can't be read as one
     * @param faults what in it is not as it was written
     */
    record Kept(long sequence, @Nullable Changeset changeset, List<String> faults) {}

    /**
     * The latest revision of each record; those that were never recorded are left out. One command
     * for a hundred.
     */
    Map<RecordId, Integer> revisions(Set<RecordId> ids);

    /** The changeset that a request led to; one command. */
    Optional<Changeset> requested(String key);

    /** The changeset that made a revision, without its items; one command. */
    Optional<Changeset> making(RevisionKey revision);

    /**
     * Adds one changeset, as a whole or not at all, and answers only when the store holds it for
     * good. One command.
     *
     * @throws TakenException where the sequence, the revision of an item or the request is there
     *     already
     * @throws TooLargeException where it is above what a store takes in one insert; nothing was
     *     sent
     */
    void insert(Changeset changeset);

    /** Somebody else was first. */
    final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TakenException(Throwable cause) {
            super(cause);
        }
    }

    /** No store takes so much at once. */
    final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TooLargeException(int size, int limit) {
            super(size + " bytes; the limit is " + limit);
        }
    }
}
