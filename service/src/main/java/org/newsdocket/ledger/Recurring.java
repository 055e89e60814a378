package org.newsdocket.ledger;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.newsdocket.running.StoreFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Something that is done again and again while the service runs, with a pause in between, which
 * grows while it fails.
 */
public final class Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    /** After which a store that is there again is found; as a failed try may cost a lot. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final StoreFaults faults;
    private final Runnable task;
    private final ExponentialBackOff growing;

    /** Held while the task runs, so that stopping does not break into it. */
    private final ReentrantLock running = new ReentrantLock();

    private @Nullable SimpleAsyncTaskScheduler scheduler;
    private boolean stopped;

    /** Null while it succeeds. */
    private volatile @Nullable BackOffExecution failing;

    /** How many turns are left out before it is tried again. */
    private long leftOut;

    /**
     * @param name for the log and the thread
     */
    public Recurring(String name, Duration pause, StoreFaults faults, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.faults = faults;
        this.task = task;
        this.growing = new ExponentialBackOff(pause.toMillis(), 2);
        growing.setMaxInterval(Math.max(pause.toMillis(), LONGEST_PAUSE.toMillis()));
    }

    /** For the first time after a pause. */
    public void start() {
        scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix(name + "-");
        var first = scheduler.getClock().instant().plus(pause);
        var _ = scheduler.scheduleWithFixedDelay(this::turn, first, pause);
    }

    void turn() {
        running.lock();
        try {
            if (!stopped && leftOut-- <= 0) {
                leftOut = 0;
                task.run();
                failing = null;
            }
        } catch (RuntimeException e) {
            leftOut = pauseAfter(e).dividedBy(pause) - 1;
        } finally {
            running.unlock();
        }
    }

    /** The next time may find the store again; a failure that lasts is told once. */
    private Duration pauseAfter(RuntimeException failure) {
        var lasting = failing;
        if (lasting == null) {
            tell(failure);
            lasting = growing.start();
            failing = lasting;
        }
        return Duration.ofMillis(lasting.nextBackOff());
    }

    private void tell(RuntimeException failure) {
        faults.of(failure)
                .ifPresentOrElse(
                        fault ->
                                LOG.warn("{}_waits store={} {}", name, fault.kind(), fault.cause()),
                        () -> LOG.warn("{}_failed", name, failure));
    }

    /** Returns when the task does not run any more. */
    public void stop() {
        running.lock();
        try {
            stopped = true;
            if (scheduler != null) {
                scheduler.close();
            }
        } finally {
            running.unlock();
        }
    }

    /** Whether it failed the last time that it was done. */
    boolean isFailing() {
        return failing != null;
    }
}
