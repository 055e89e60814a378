package org.newsdocket.running;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.newsdocket.running.StoreFaults.Kind;
import org.newsdocket.running.StoreFaults.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Does all {@link Preparation}s, while the ports are open already, and waits for a store that is
 * away for as long as it is. Only then is the service told ready. Whoever stops it meanwhile waits
 * for no more than what is done in that moment.
 */
@Component
@ConditionalOnWebApplication
final class Starting implements ApplicationRunner, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final List<Preparation> preparations;
    private final StoreFaults faults;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Preparation current;
    private volatile @Nullable Waiting waiting;

    Starting(List<Preparation> preparations, StoreFaults faults, Clock clock) {
        this.preparations = List.copyOf(preparations);
        this.faults = faults;
        this.clock = clock;
    }

    /** What is being done; null before the first and after the last one. */
    @Nullable Preparation current() {
        return current;
    }

    /** Null while it goes on. */
    @Nullable Waiting waiting() {
        return waiting;
    }

    /** For the store. */
    record Waiting(Kind kind, Instant since) {
        String reason() {
            return kind.reason();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        thread = Thread.currentThread();
        try {
            preparations.forEach(this::finish);
            current = null;
        } finally {
            ended.countDown();
        }
    }

    private void finish(Preparation preparation) {
        current = preparation;
        while (!isStopping() && !isDone(preparation)) {
            pause();
        }
    }

    private boolean isDone(Preparation preparation) {
        try {
            faults.ping();
            goOn(Kind.AWAY);
            preparation.prepare();
            goOn(Kind.FULL);
            return true;
        } catch (RuntimeException e) {
            if (isStopping()) {
                return false;
            }
            var fault = faults.of(e).orElseThrow(() -> e);
            tell(fault, preparation);
            return false;
        }
    }

    private void tell(StoreFault fault, Preparation preparation) {
        var now = clock.instant();
        var before = waiting;
        var since = before == null ? now : before.since();
        var told = new Waiting(fault.kind(), since);
        waiting = told;
        LOG.warn(
                "start_waits for={}s step=\"{}\" {}; nothing is served until it is back: {}",
                Duration.between(since, now).toSeconds(),
                preparation.name(),
                told.reason(),
                fault.cause());
    }

    /** That it has room is not known by its answering. */
    private void goOn(Kind over) {
        var before = waiting;
        if (before != null && before.kind() == over) {
            LOG.info("start_goes_on it is over that {}", before.reason());
            waiting = null;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            var _ = stopping.await(PAUSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the beans are closed that are used for it. */
    @Override
    public void destroy() throws InterruptedException {
        stopping.countDown();
        var running = thread;
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        while (!ended.await(1, TimeUnit.SECONDS)) {
            running.interrupt();
        }
    }
}
