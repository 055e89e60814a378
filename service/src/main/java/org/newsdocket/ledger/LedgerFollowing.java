package org.newsdocket.ledger;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger ready before anything is served, and follows it from then on. A subcommand
 * serves nothing, and does not need to know what others write.
 */
@Component
@ConditionalOnWebApplication
final class LedgerFollowing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFollowing.class);

    /** Before the sample is loaded and before the web server starts. */
    static final int PHASE = 0;

    private final Ledger ledger;
    private final LedgerProperties properties;

    /** Held while the ledger is looked at, so that stopping does not break into it. */
    private final ReentrantLock looking = new ReentrantLock();

    private @Nullable SimpleAsyncTaskScheduler scheduler;
    private volatile boolean running;
    private boolean failing;

    LedgerFollowing(Ledger ledger, LedgerProperties properties) {
        this.ledger = ledger;
        this.properties = properties;
    }

    @Override
    public void start() {
        ledger.start();
        running = true;
        scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("ledger-");
        var _ = scheduler.scheduleWithFixedDelay(this::look, properties.followEvery());
    }

    private void look() {
        looking.lock();
        try {
            if (running) {
                ledger.catchUp();
                failing = false;
            }
        } catch (RuntimeException e) {
            // The next look may find the store again; a failure that lasts is told once.
            if (!failing) {
                LOG.warn("ledger_not_followed", e);
            }
            failing = true;
        } finally {
            looking.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
        looking.lock();
        try {
            if (scheduler != null) {
                scheduler.close();
            }
        } finally {
            looking.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
