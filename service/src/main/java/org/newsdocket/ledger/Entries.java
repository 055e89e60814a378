package org.newsdocket.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.record.RecordId;

/** The stored row of changesets. Only ever added to, but for the documents of erased records. */
public interface Entries {
    /** The newest, without its items; one command. */
    Optional<Changeset> head();

    /** The sequence of the newest, whether that can be read or not; 0 where there is none. */
    long last();

    /**
     * In order, from the given sequence on, and not beyond one that can't be read; one command.
     *
     * @throws UnreadableChangesetException where the first of them can't be read; it names its
     *     sequence
     */
    List<Changeset> from(long sequence, int limit);

    /**
     * What changesets did, in order, from the given sequence on, itself included; one command.
     *
     * @param backward those up to the sequence, the last one first
     */
    List<Outline> outlines(long sequence, boolean backward, int limit);

    /** As {@link #from}, but everything that is there, whatever it is. */
    List<Kept> kept(long sequence, int limit);

    /**
     * What stands in the ledger at one place.
     *
     * @param sequence 0 where even that can't be read
     * @param changeset null where it can't be read as one
     * @param faults what in it is not as it was written
     */
    record Kept(long sequence, @Nullable Changeset changeset, List<String> faults) {}

    /**
     * How each record stands; those that were never recorded are left out. One command for a
     * hundred.
     */
    Map<RecordId, Latest> latest(Set<RecordId> ids);

    /** How far the revisions of a record go, and whether its erasure is the last of them. */
    record Latest(int revision, boolean erased) {
        static final Latest NONE = new Latest(0, false);

        /** Of two parts of a record's revisions. */
        public Latest and(Latest other) {
            return new Latest(Math.max(revision, other.revision), erased || other.erased);
        }
    }

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

    /**
     * Takes the documents of all revisions of a record before the given one, and what was asked for
     * where they were made; one command.
     */
    void blank(RecordId id, int revision);

    /**
     * Where the store keeps what it no longer shows in a file of its own, frees that file from it.
     * Two commands at most.
     */
    void compact();

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
