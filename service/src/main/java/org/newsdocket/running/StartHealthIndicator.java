package org.newsdocket.running;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * How far the start is. It is no failure to be at it, however long it takes: who answers is not
 * ended. That nobody asks too early is what readiness is for.
 */
@Component
@ConditionalOnWebApplication
final class StartHealthIndicator implements HealthIndicator {
    private static final Status STARTING = new Status("STARTING");

    private final Starting starting;

    StartHealthIndicator(Starting starting) {
        this.starting = starting;
    }

    @Override
    public Health health() {
        var current = starting.current();
        if (current == null) {
            return Health.up().build();
        }
        var health = Health.status(STARTING).withDetail("step", current.name());
        var waiting = starting.waiting();
        if (waiting != null) {
            return health.withDetail("waiting", waiting.reason()).build();
        }
        var progress = current.progress();
        if (progress.of() > 0) {
            health.withDetail("done", progress.done()).withDetail("of", progress.of());
        }
        return health.build();
    }
}
