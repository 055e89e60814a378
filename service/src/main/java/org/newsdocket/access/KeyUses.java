package org.newsdocket.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Remembers when keys were used, beside the requests that use them: these neither wait for it nor
 * fail with it.
 */
@Component
public class KeyUses implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);

    /** A use is remembered where the last one that was is older. */
    private static final Duration EACH = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final ExecutorService writers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("key-use-", 0).factory());

    /** Keys whose use is being written. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    KeyUses(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * Returns at once.
     *
     * @param key as it was read for this request
     */
    public void remember(ApiKey key, Instant now) {
        var last = key.lastUsedAt();
        boolean isDue = last == null || !now.isBefore(last.plus(EACH));
        if (isDue && underWay.add(key.id())) {
            writers.execute(() -> write(key.id(), now));
        }
    }

    private void write(String id, Instant now) {
        try {
            keys.use(id, now);
        } catch (RuntimeException e) {
            LOG.warn("key_use_not_remembered id={}", id, e);
        } finally {
            underWay.remove(id);
        }
    }

    /** Returns when all uses are written. */
    @Override
    public void destroy() {
        writers.close();
    }
}
