package org.newsdocket.ledger;

import org.newsdocket.running.Preparation;
import org.newsdocket.running.Requirement;
import org.newsdocket.running.StoreFaults;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger ready before anything is served, and follows it from then on, until the last
 * request is answered. A subcommand serves nothing, and does not need to know what others write.
 */
@Component
@ConditionalOnWebApplication
@Order(LedgerFollowing.ORDER)
final class LedgerFollowing implements Preparation, Requirement, DisposableBean {
    /** Before the sample is loaded. */
    static final int ORDER = 0;

    private final Ledger ledger;
    private final Recurring following;

    LedgerFollowing(Ledger ledger, LedgerProperties properties, StoreFaults faults) {
        this.ledger = ledger;
        this.following = new Recurring("ledger", properties.followEvery(), faults, ledger::catchUp);
    }

    @Override
    public String name() {
        return "making what is recorded ready to be read";
    }

    @Override
    public void prepare() {
        ledger.start();
        following.start();
    }

    @Override
    public Progress progress() {
        return ledger.progress();
    }

    /** The last look at the ledger did not fail; else nobody knows what this instance lacks. */
    @Override
    public boolean isMet() {
        return !following.isFailing();
    }

    @Override
    public void destroy() {
        following.stop();
    }
}
