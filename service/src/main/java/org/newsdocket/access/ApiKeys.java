package org.newsdocket.access;

import java.time.Instant;
import java.util.Optional;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;

/**
 * The keys that were ever issued. Nothing of it is kept in memory: what one instance revokes is
 * revoked for all with the next request.
 */
public interface ApiKeys {
    /** Adds a new one. */
    void add(ApiKey key, KeySecret secret);

    /**
     * The key with this secret, good or not. One read, by the hash of the secret: how long it takes
     * tells at most of a hash, from which nobody finds the secret.
     *
     * @throws KeysUnavailableException where the store does not answer
     */
    Optional<ApiKey> find(KeySecret secret);

    /** The newest first. */
    Page<ApiKey> page(PageRequest page);

    /**
     * Takes a key back; one that was revoked before stays as it was. Empty where there is none with
     * this id.
     */
    Optional<ApiKey> revoke(String id, Instant at, String by);

    /** Remembers that a key was used, unless a later use is remembered. */
    void use(String id, Instant at);

    boolean isEmpty();
}
