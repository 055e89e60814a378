package org.newsdocket.leak;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Scope;

/**
 * Somebody who asks.
 *
 * @param country where they read; null where that is not known
 */
record Reader(String name, Set<Scope> scopes, @Nullable String country) {
    /** The country in which some records are restricted. */
    static final String RESTRICTED_IN = "KG";

    /** Who shows no key. */
    static final Reader ANYBODY = new Reader("anybody", Set.of(Scope.RECORD_READ), null);

    static final Reader AT_HOME =
            new Reader("at home", Set.of(Scope.RECORD_READ, Scope.FEED_READ), RESTRICTED_IN);

    static final Reader ABROAD =
            new Reader("abroad", Set.of(Scope.RECORD_READ, Scope.FEED_READ), "FR");

    static final Reader AHEAD =
            new Reader(
                    "ahead", Set.of(Scope.RECORD_READ, Scope.EMBARGO_READ, Scope.FEED_READ), null);

    static final Reader CLEARED =
            new Reader(
                    "cleared",
                    Set.of(Scope.RECORD_READ, Scope.RESTRICTED_READ, Scope.FEED_READ),
                    null);

    static final Reader EDITOR =
            new Reader("editor", Set.of(Scope.RECORD_WRITE, Scope.FEED_READ, Scope.ADMIN), null);

    static final List<Reader> ALL = List.of(ANYBODY, AT_HOME, ABROAD, AHEAD, CLEARED, EDITOR);

    boolean mayEdit() {
        return scopes.contains(Scope.RECORD_WRITE);
    }

    boolean mayReadAhead() {
        return mayEdit() || scopes.contains(Scope.EMBARGO_READ);
    }

    boolean mayReadRestricted() {
        return mayEdit() || scopes.contains(Scope.RESTRICTED_READ);
    }

    boolean mayFollow() {
        return scopes.contains(Scope.FEED_READ);
    }

    boolean isElsewhere() {
        return country != null && !country.equals(RESTRICTED_IN);
    }

    @Override
    public String toString() {
        return name;
    }
}
