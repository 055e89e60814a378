package org.newsdocket.ledger;

import java.util.function.LongConsumer;

/**
 * What is made from the ledger for reading: the current record of each kind, and every revision.
 */
public interface Projections {
    /**
     * Creates the indexes; those that are there are left. Safe to run on several instances at once.
     */
    void prepare();

    /** Projects one changeset; doing so again, or out of order, changes nothing. */
    void project(Changeset changeset);

    /** All changesets up to this sequence are projected. */
    long position();

    /**
     * Notes that all up to {@code position} are projected; nothing where more was noted before. One
     * command.
     *
     * @throws IllegalStateException where something was noted before and was dropped since
     */
    void advance(long position);

    /**
     * Replaces what the ledger does not say, and drops what it does not know. Serves while it runs,
     * and on several instances at once: what is recorded meanwhile is never taken back. The
     * position is lowered where the ledger ends before it, and never raised.
     *
     * @param done is told the sequence of each changeset that is made anew, in order
     */
    void rebuild(Iterable<Changeset> ledger, LongConsumer done);

    /**
     * Drops what only versions before the previous one read; instances of these must start anew.
     */
    void dropOutdated();

    /** Whether a rebuilding was begun and none has ended since, as one that was cut short. */
    boolean isRebuilding();
}
