package org.newsdocket.access.web;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.ApiKey;
import org.newsdocket.access.ApiKeys;
import org.newsdocket.access.Authors;
import org.newsdocket.access.KeySecret;
import org.newsdocket.access.KeyUses;
import org.newsdocket.access.KeysUnavailableException;
import org.newsdocket.view.Viewer;
import org.springframework.stereotype.Component;

/** Who shows a key. */
@Component
final class KeyHolders {
    private final ApiKeys keys;
    private final KeyUses uses;
    private final Clock clock;

    KeyHolders(ApiKeys keys, KeyUses uses, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * One read of the store.
     *
     * @param seenIn the country that the connection tells of; used where the key has none
     */
    Viewer of(String credential, @Nullable String seenIn) {
        var now = clock.instant();
        var key = find(credential).orElseThrow(() -> new RefusedException(Refusal.WRONG));
        if (key.isRevoked()) {
            throw new RefusedException(Refusal.REVOKED);
        }
        if (key.isExpired(now)) {
            throw new RefusedException(Refusal.EXPIRED);
        }
        uses.remember(key, now);
        return new Viewer(
                Authors.key(key.name()),
                key.scopes(),
                key.country() == null ? seenIn : key.country(),
                key.expiresAt());
    }

    private Optional<ApiKey> find(String credential) {
        try {
            return KeySecret.parse(credential).flatMap(keys::find);
        } catch (KeysUnavailableException e) {
            throw RefusedException.unavailable(e);
        }
    }
}
