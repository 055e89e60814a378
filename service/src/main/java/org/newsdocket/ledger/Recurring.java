package org.newsdocket.ledger;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.newsdocket.running.StoreFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Something that is done again and again while the service runs, with a pause in between. */
public final class Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final StoreFaults faults;
    private final Runnable task;

    /** Held while the task runs, so that stopping does not break into it. */
    private final ReentrantLock running = new ReentrantLock();

    private @Nullable SimpleAsyncTaskScheduler scheduler;
    private volatile boolean started;
    private volatile boolean failing;

    /**
     * @param name for the log and the thread
     */
    public Recurring(String name, StoreFaults faults, Runnable task) {
        this.name = name;
        this.faults = faults;
        this.task = task;
    }

    public void start(Duration pause) {
        started = true;
        scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix(name + "-");
        var _ = scheduler.scheduleWithFixedDelay(this::run, pause);
    }

    private void run() {
        running.lock();
        try {
            if (started) {
                task.run();
                failing = false;
            }
        } catch (RuntimeException e) {
            // The next time may find the store again; a failure that lasts is told once.
            if (!failing) {
                tell(e);
            }
            failing = true;
        } finally {
            running.unlock();
        }
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
        started = false;
        running.lock();
        try {
            if (scheduler != null) {
                scheduler.close();
            }
        } finally {
            running.unlock();
        }
    }

    /** Whether it failed the last time that it was done. */
    boolean isFailing() {
        return failing;
    }
}
