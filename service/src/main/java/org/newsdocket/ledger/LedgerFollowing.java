package org.newsdocket.ledger;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger ready before anything is served, and follows it from then on. A subcommand
 * serves nothing, and does not need to know what others write.
 */
@Component
@ConditionalOnWebApplication
final class LedgerFollowing implements SmartLifecycle {
    /** Before the sample is loaded and before the web server starts. */
    static final int PHASE = 0;

    private final Ledger ledger;
    private final LedgerProperties properties;
    private final Recurring following;

    LedgerFollowing(Ledger ledger, LedgerProperties properties) {
        this.ledger = ledger;
        this.properties = properties;
        this.following = new Recurring("ledger", ledger::catchUp);
    }

    @Override
    public void start() {
        ledger.start();
        following.start(properties.followEvery());
    }

    @Override
    public void stop() {
        following.stop();
    }

    @Override
    public boolean isRunning() {
        return following.isStarted();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
