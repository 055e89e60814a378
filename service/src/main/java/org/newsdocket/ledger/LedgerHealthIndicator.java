package org.newsdocket.ledger;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while this instance shows what others recorded. One that can't read or project a changeset may
 * show what was withheld in a later one, so it is not to be asked. Asks the store nothing.
 */
@Component
@ConditionalOnWebApplication
final class LedgerHealthIndicator implements HealthIndicator {
    private final Ledger ledger;
    private final LedgerFollowing following;
    private final LedgerProperties properties;
    private final Clock clock;

    LedgerHealthIndicator(
            Ledger ledger, LedgerFollowing following, LedgerProperties properties, Clock clock) {
        this.ledger = ledger;
        this.following = following;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Health health() {
        boolean isCurrent =
                clock.instant()
                        .isBefore(
                                ledger.caughtUpAt()
                                        .plus(properties.followEvery())
                                        .plus(properties.readyWithin()));
        return isCurrent && following.isMet() ? Health.up().build() : Health.outOfService().build();
    }
}
