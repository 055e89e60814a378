package org.newsdocket.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Scope;

/**
 * What is known of a key; its secret is not.
 *
 * @param id {@code key_} and 26 characters that sort by age
 * @param name whose it is; several keys may have one, as where a new one replaces an old one
 * @param country where its holder reads; null where that is not known
 * @param issuedBy as the history of a record names who changed it
 * @param expiresAt from then on it is refused; null where that never comes
 * @param lastUsedAt to the minute; null where it never was
 */
public record ApiKey(
        String id,
        String name,
        Set<Scope> scopes,
        @Nullable String country,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {
    public static final String PREFIX = "key_";

    public ApiKey {
        var sorted = EnumSet.noneOf(Scope.class);
        sorted.addAll(scopes);
        scopes = Collections.unmodifiableSet(sorted);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
