package org.newsdocket.ledger;

import java.util.function.LongConsumer;

/** Those of an instance that was killed each time before it projected anything. */
record NoProjections(Projections real) implements Projections {
    @Override
    public void prepare() {
        real.prepare();
    }

    @Override
    public void project(Changeset changeset) {}

    @Override
    public long position() {
        return real.position();
    }

    @Override
    public void advance(long position) {}

    @Override
    public void dropOutdated() {}

    @Override
    public void rebuild(Iterable<Changeset> ledger, LongConsumer done) {}

    @Override
    public boolean isRebuilding() {
        return real.isRebuilding();
    }
}
