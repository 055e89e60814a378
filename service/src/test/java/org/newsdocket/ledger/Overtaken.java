package org.newsdocket.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A ledger that is added to during one of the walks through it, right after that has read all that
 * there was; and that is cut off, where it is to be.
 */
final class Overtaken implements Iterable<Changeset> {
    private final Entries entries;
    private final int walk;
    private final Runnable meanwhile;
    private final Runnable eachStep;
    private final int steps;
    private int walks;

    /**
     * @param walk 1 for the first
     * @param eachStep done from then on before and after each changeset of that walk and of all
     *     later
     * @param steps after how many of them the walk fails
     */
    Overtaken(Entries entries, int walk, Runnable meanwhile, Runnable eachStep, int steps) {
        this.entries = entries;
        this.walk = walk;
        this.meanwhile = meanwhile;
        this.eachStep = eachStep;
        this.steps = steps;
    }

    /** Where the process is killed, say. */
    static final class CutShort extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Iterator<Changeset> iterator() {
        walks++;
        var read = entries.from(1, Walk.BATCH);
        if (walks == walk) {
            meanwhile.run();
        }
        return walks < walk ? read.iterator() : new Steps(read.iterator());
    }

    /** Whether the walk that is overtaken was begun. */
    boolean isOvertaken() {
        return walks >= walk;
    }

    private final class Steps implements Iterator<Changeset> {
        private Iterator<Changeset> read;
        private long last;
        private int done;

        Steps(Iterator<Changeset> read) {
            this.read = read;
        }

        @Override
        public boolean hasNext() {
            eachStep.run();
            if (done == steps) {
                throw new CutShort();
            }
            if (!read.hasNext()) {
                read = List.copyOf(entries.from(last + 1, Walk.BATCH)).iterator();
            }
            return read.hasNext();
        }

        @Override
        public Changeset next() {
            if (!read.hasNext()) {
                throw new NoSuchElementException();
            }
            var changeset = read.next();
            last = changeset.sequence();
            done++;
            return changeset;
        }
    }
}
