package org.newsdocket.ledger;

import java.util.Iterator;

/** A walk through the ledger before which, and at the end of which, something else happens. */
final class Interrupted implements Iterator<Changeset> {
    private final Iterator<Changeset> walk;
    private final Runnable before;
    private final Runnable end;
    private boolean begun;
    private boolean ended;

    Interrupted(Iterator<Changeset> walk, Runnable before, Runnable end) {
        this.walk = walk;
        this.before = before;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            before.run();
        }
        boolean more = walk.hasNext();
        if (!more && !ended) {
            ended = true;
            end.run();
        }
        return more;
    }

    @Override
    public Changeset next() {
        return walk.next();
    }
}
