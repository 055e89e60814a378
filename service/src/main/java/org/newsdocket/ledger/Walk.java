package org.newsdocket.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;

/** Goes through the ledger from its start in batches, so that its size does not matter. */
final class Walk<T> implements Iterator<T> {
    static final int BATCH = 100;

    private final Reading<T> reading;
    private final ToLongFunction<T> sequence;
    private Iterator<T> batch = List.<T>of().iterator();
    private long next = 1;

    private Walk(Reading<T> reading, ToLongFunction<T> sequence) {
        this.reading = reading;
        this.sequence = sequence;
    }

    /** One command. */
    interface Reading<T> {
        List<T> from(long sequence, int limit);
    }

    static Iterable<Changeset> changesets(Entries entries) {
        return () -> new Walk<>(entries::from, Changeset::sequence);
    }

    static Iterable<Entries.Kept> kept(Entries entries) {
        return () -> new Walk<>(entries::kept, Entries.Kept::sequence);
    }

    @Override
    public boolean hasNext() {
        if (!batch.hasNext()) {
            batch = reading.from(next, BATCH).iterator();
        }
        return batch.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var read = batch.next();
        next = sequence.applyAsLong(read) + 1;
        return read;
    }
}
