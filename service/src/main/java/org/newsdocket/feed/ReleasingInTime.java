package org.newsdocket.feed;

import org.newsdocket.ledger.Recurring;
import org.newsdocket.running.Preparation;
import org.newsdocket.running.StoreFaults;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Releases what is due, from when the ledger is ready, while the service serves. */
@Component
@ConditionalOnWebApplication
@Order(ReleasingInTime.AFTER_THE_LEDGER)
final class ReleasingInTime implements Preparation, DisposableBean {
    static final int AFTER_THE_LEDGER = 2;

    private final Recurring releasing;

    ReleasingInTime(Releasing releasing, FeedProperties properties, StoreFaults faults) {
        this.releasing =
                new Recurring("release", properties.releaseEvery(), faults, releasing::release);
    }

    @Override
    public String name() {
        return "releasing what became public by time alone";
    }

    @Override
    public void prepare() {
        releasing.start();
    }

    @Override
    public void destroy() {
        releasing.stop();
    }
}
