package org.newsdocket.ledger;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.newsdocket.ledger.Newsdesk.Answer;
import org.newsdocket.ledger.Newsdesk.Change;
import org.newsdocket.ledger.Newsdesk.Recorded;
import org.newsdocket.ledger.Newsdesk.Stale;
import org.newsdocket.record.RecordId;

/** Clients that change people, one of whom all of them change, until their service is killed. */
final class CrashWriters {
    private static final int WRITERS = 4;

    /** Requests after the beginning of which it is killed, at most. */
    private static final int MOST = 60;

    private static final int LONGEST_WAIT_NANOS = 30_000_000;

    private final ServiceProcess service;
    private final int round;
    private final Random random;
    private final CountDownLatch sent;
    private final Map<Change, Answer> answered = new ConcurrentHashMap<>();
    private final Set<Change> unanswered = ConcurrentHashMap.newKeySet();

    CrashWriters(ServiceProcess service, int round, Random random) {
        this.service = service;
        this.round = round;
        this.random = random;
        this.sent = new CountDownLatch(1 + random.nextInt(MOST));
    }

    Map<Change, Answer> answered() {
        return answered;
    }

    Set<Change> unanswered() {
        return unanswered;
    }

    void writeUntilKilled() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer)))
                            .toList();
            sent.await();
            LockSupport.parkNanos(random.nextInt(LONGEST_WAIT_NANOS));
            service.kill();
            for (var writer : writing) {
                writer.get();
            }
        }
    }

    private Void write(int writer) throws InterruptedException {
        var people = new RecordId[] {person(0), person(1 + writer)};
        var revisions = new HashMap<RecordId, Integer>();
        for (int number = 0; ; number++) {
            var id = people[number % 2];
            var key = "kill-%d-%d-%d".formatted(round, writer, number);
            var change = new Change(key, id, revisions.getOrDefault(id, 0));
            sent.countDown();
            try {
                var answer = Newsdesk.send(change, service.address());
                answered.put(change, answer);
                revisions.put(id, current(answer));
            } catch (IOException e) {
                // What the test is about: nobody knows whether it was recorded.
                unanswered.add(change);
                return null;
            }
        }
    }

    private static int current(Answer answer) {
        return switch (answer) {
            case Recorded(int revision) -> revision;
            case Stale(int revision) -> revision;
        };
    }

    /** New ones in each round. */
    private RecordId person(int number) {
        return Drafts.actor(10 * round + number);
    }
}
