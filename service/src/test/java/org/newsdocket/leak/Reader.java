package org.newsdocket.leak;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsdocket.view.Scope;

/** Somebody who asks, by what they may do. */
record Reader(String name, Set<Scope> scopes) {
    static final Reader ANYBODY = new Reader("anybody", Set.of(Scope.RECORD_READ));

    static final Reader FOLLOWER =
            new Reader("follower", Set.of(Scope.RECORD_READ, Scope.FEED_READ));

    static final Reader AHEAD =
            new Reader("ahead", Set.of(Scope.RECORD_READ, Scope.EMBARGO_READ, Scope.FEED_READ));

    static final Reader CLEARED =
            new Reader(
                    "cleared", Set.of(Scope.RECORD_READ, Scope.RESTRICTED_READ, Scope.FEED_READ));

    static final Reader EDITOR =
            new Reader("editor", Set.of(Scope.RECORD_WRITE, Scope.FEED_READ, Scope.ADMIN));

    static final List<Reader> ALL = List.of(ANYBODY, FOLLOWER, AHEAD, CLEARED, EDITOR);

    boolean mayEdit() {
        return scopes.contains(Scope.RECORD_WRITE);
    }

    boolean mayReadAhead() {
        return mayEdit() || scopes.contains(Scope.EMBARGO_READ);
    }

    boolean mayReadRestricted() {
        return mayEdit() || scopes.contains(Scope.RESTRICTED_READ);
    }

    /** As a property names them. */
    String scopeNames() {
        return scopes.stream().map(Scope::value).sorted().collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return name;
    }
}
