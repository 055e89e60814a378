package org.newsdocket.feed;

import org.newsdocket.ledger.Recurring;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Releases what is due, from when the ledger is ready, while the service serves. */
@Component
@ConditionalOnWebApplication
final class ReleasingInTime implements SmartLifecycle {
    private static final int AFTER_THE_LEDGER = 1;

    private final FeedProperties properties;
    private final Recurring releasing;

    ReleasingInTime(Releasing releasing, FeedProperties properties) {
        this.properties = properties;
        this.releasing = new Recurring("release", releasing::release);
    }

    @Override
    public void start() {
        releasing.start(properties.releaseEvery());
    }

    @Override
    public void stop() {
        releasing.stop();
    }

    @Override
    public boolean isRunning() {
        return releasing.isStarted();
    }

    @Override
    public int getPhase() {
        return AFTER_THE_LEDGER;
    }
}
