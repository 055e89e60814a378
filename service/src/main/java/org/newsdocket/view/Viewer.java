package org.newsdocket.view;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may see.
 *
 * @param name as the history of a record names who changed it
 * @param country ISO 3166-1 alpha-2, where they read; null where that is not known, which counts as
 *     every country in which something is restricted
 * @param expiresAt when the key that they show does; null where it does not, or they show none
 */
public record Viewer(
        String name, Set<Scope> scopes, @Nullable String country, @Nullable Instant expiresAt) {
    /** Whoever has no more than everybody has. */
    public static final Viewer ANYBODY = new Viewer("anybody", EnumSet.of(Scope.RECORD_READ), null);

    /** The service itself, at work on the whole record. */
    public static final Viewer NEWSROOM =
            new Viewer("newsdocket", EnumSet.allOf(Scope.class), null);

    public Viewer {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody for good. */
    public Viewer(String name, Set<Scope> scopes, @Nullable String country) {
        this(name, scopes, country, null);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether anything at all may be read. */
    public boolean mayRead() {
        return has(Scope.RECORD_READ) || mayEdit() || mayReadAhead() || mayReadRestricted();
    }

    /** Whether what becomes public by time alone may be read before. */
    public boolean mayReadAhead() {
        return has(Scope.EMBARGO_READ) || mayEdit();
    }

    /** Whether what is kept from everybody may be read. */
    public boolean mayReadRestricted() {
        return has(Scope.RESTRICTED_READ) || mayEdit();
    }

    /** Whether the record may be changed, and so all of it read. */
    public boolean mayEdit() {
        return has(Scope.RECORD_WRITE);
    }

    /** Whether what a scope stands for is allowed, by itself or as part of another one. */
    public boolean may(Scope scope) {
        return switch (scope) {
            case RECORD_READ -> mayRead();
            case EMBARGO_READ -> mayReadAhead();
            case RESTRICTED_READ -> mayReadRestricted();
            case RECORD_WRITE, FEED_READ, ADMIN -> has(scope);
        };
    }
}
