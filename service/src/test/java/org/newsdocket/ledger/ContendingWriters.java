package org.newsdocket.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.newsdocket.ledger.Entries.Latest;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordId;

/**
 * A process whose writers change a few records that all want, and each some of its own, and say
 * what came of every change.
 */
final class ContendingWriters {
    static final int WRITERS = 4;
    static final String RECORDED = "recorded ";
    static final String REFUSED = "refused ";

    /** Records that all writers revise. */
    private static final int SHARED = 3;

    /** Requests that all writers send, as clients do that did not get an answer. */
    private static final int COMMON = 20;

    private ContendingWriters() {}

    /** Where, which of the processes, from which seed and how many changes of each writer. */
    static void main(String[] arguments) throws Exception {
        int process = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        int changes = Integer.parseInt(arguments[4]);
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(arguments[0]))
                        .writeConcern(WriteConcern.MAJORITY)
                        .build();
        try (var client = MongoClients.create(settings);
                var parts = new LedgerParts(client.getDatabase(arguments[1]));
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            var ledger = parts.ledger();
            var writers = new ArrayList<Writer>();
            for (int number = 0; number < WRITERS; number++) {
                int writer = process * WRITERS + number;
                var random = new Random(seed + writer);
                writers.add(new Writer(ledger, parts.entries, random, writer, changes));
            }
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }
    }

    /** What a writer asks for; one with a request may be asked for again. */
    private record Change(String name, boolean isRequest, Supplier<List<Draft>> drafts) {
        Proposal proposal() {
            var request = isRequest ? new Request("key of " + name, "digest of " + name) : null;
            return new Proposal("writer", name, request, drafts);
        }
    }

    private static final class Writer implements Callable<Void> {
        private final Ledger ledger;
        private final Entries entries;
        private final Random random;
        private final int number;
        private final int changes;
        private final List<Change> requests = new ArrayList<>();
        private RecordId own;

        Writer(Ledger ledger, Entries entries, Random random, int number, int changes) {
            this.ledger = ledger;
            this.entries = entries;
            this.random = random;
            this.number = number;
            this.changes = changes;
            this.own = Drafts.actor(100 + number);
        }

        @Override
        public Void call() {
            for (int change = 0; change < changes; change++) {
                var name = number + "-" + change;
                boolean isOwnThere = !entries.latest(Set.of(own)).isEmpty();
                if (isOwnThere && random.nextInt(8) == 0) {
                    say(name, ledger.erase(own, "writer", name).orElseThrow());
                    own = Drafts.actor(100 * (change + 2) + number);
                } else {
                    send(next(name));
                }
            }
            return null;
        }

        private void send(Change change) {
            if (change.isRequest()) {
                requests.add(change);
            }
            try {
                say(change.name(), ledger.append(change.proposal()).orElseThrow());
            } catch (ProblemException e) {
                System.out.println(REFUSED + change.name() + " " + e.problem().code());
            }
        }

        private Change next(String name) {
            var shared = Drafts.actor(random.nextInt(SHARED));
            boolean isRequest = random.nextBoolean();
            return switch (random.nextInt(7)) {
                case 0 -> change(name, isRequest, own);
                case 1 -> change(name, isRequest, shared);
                case 2 -> change(name, isRequest, shared, own);
                case 3 -> new Change(name, isRequest, () -> drafts(name, shared, own));
                case 4 -> stale(name, isRequest, shared);
                case 5 -> common(random.nextInt(COMMON));
                default ->
                        requests.isEmpty()
                                ? change(name, true, own)
                                : requests.get(random.nextInt(requests.size()));
            };
        }

        /** Made from what is the latest now; refused where another writer is faster. */
        private Change change(String name, boolean isRequest, RecordId... ids) {
            var drafts = drafts(name, ids);
            return new Change(name, isRequest, () -> drafts);
        }

        private Change stale(String name, boolean isRequest, RecordId id) {
            var draft = drafts(name, id).getFirst();
            int expected = Math.max(0, draft.expectedRevision() - 1);
            return new Change(
                    name, isRequest, () -> List.of(new Draft(id, expected, draft.document())));
        }

        private static Change common(int number) {
            var name = "common-" + number;
            return new Change(name, true, () -> List.of(Drafts.person(1000 + number, 0, name)));
        }

        private List<Draft> drafts(String name, RecordId... ids) {
            var latest = entries.latest(Set.of(ids));
            return List.of(ids).stream()
                    .map(id -> {
                        var document = Drafts.person(0, 0, name).document();
                        document.put("id", id.value());
                        int revision = latest.getOrDefault(id, Latest.NONE).revision();
                        return new Draft(id, revision, document);
                    })
                    .toList();
        }

        private static void say(String name, Changeset recorded) {
            System.out.println(RECORDED + name + " " + recorded.sequence() + " " + recorded.hash());
        }
    }
}
