package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.ledger.Newsdesk.Answer;
import org.newsdocket.ledger.Newsdesk.Change;
import org.newsdocket.ledger.Newsdesk.Recorded;
import org.newsdocket.ledger.Newsdesk.Stale;

/**
 * Kills the service again and again while clients change the record, and looks at what is left. How
 * often is told by {@code newsdocket.test.kills}, and when by {@code newsdocket.test.seed}.
 */
class ServiceCrashIT {
    private static final int KILLS = Integer.getInteger("newsdocket.test.kills", 4);
    private static final long SEED =
            Long.getLong("newsdocket.test.seed", ThreadLocalRandom.current().nextInt());

    /** After so many the store begins anew, as each check goes through all of it. */
    private static final int KILLS_OF_ONE_STORE = 10;

    private final Random random = new Random(SEED);
    private final Map<Change, Answer> answered = new HashMap<>();
    private final List<Change> unanswered = new ArrayList<>();
    private final Figures figures = new Figures();

    @TempDir Path folder;

    /** What was seen in the whole run. */
    private static final class Figures {
        private int kills;
        private int acknowledged;
        private int refused;
        private int unansweredButRecorded;
        private int unansweredAndLost;

        @Override
        public String toString() {
            return "%d kills: %d changes acknowledged, all there; %d refused, none there; without an answer %d that were recorded and %d that were not"
                    .formatted(
                            kills, acknowledged, refused, unansweredButRecorded, unansweredAndLost);
        }
    }

    @Test
    void keepsWhatItAcknowledgedAndDoesNothingTwiceWhereverItIsKilled() throws Exception {
        System.out.println("newsdocket.test.seed=" + SEED);
        while (figures.kills < KILLS) {
            answered.clear();
            unanswered.clear();
            var store = folder.resolve("store-" + figures.kills);
            int last = Math.min(KILLS, figures.kills + KILLS_OF_ONE_STORE);
            while (figures.kills < last) {
                var service = ServiceProcess.start(store);
                try {
                    check(service);
                    killWhileTheyWrite(service);
                } finally {
                    service.kill();
                }
            }
            var service = ServiceProcess.start(store);
            try {
                check(service);
            } finally {
                service.kill();
            }
            System.out.println(figures);
        }
        assertThat(figures.acknowledged).isGreaterThan(KILLS);
    }

    private void killWhileTheyWrite(ServiceProcess service) throws Exception {
        var writers = new CrashWriters(service, figures.kills, random);
        writers.writeUntilKilled();
        answered.putAll(writers.answered());
        unanswered.addAll(writers.unanswered());
        figures.kills++;
    }

    private void check(ServiceProcess service) throws IOException, InterruptedException {
        try (var client = MongoClients.create(service.store());
                var parts = new LedgerParts(client.getDatabase("newsdocket"))) {
            var database = client.getDatabase("newsdocket");
            assertWhole(parts, database);
            var recorded = recorded(parts);
            assertAnswersHold(recorded);
            repeat(service, recorded);
            assertAnswersHold(recorded(parts));
            assertWhole(parts, database);
        }
    }

    /** As the service has it, which is running and has nothing else to do. */
    private static void assertWhole(LedgerParts parts, MongoDatabase database) {
        var found = Stored.projections(database);
        var ledger = parts.ledger();
        assertThat(ledger.verify()).isEmpty();
        ledger.rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
    }

    /** The revisions in the ledger, by the keys of the requests that led to them. */
    private static Map<String, Integer> recorded(LedgerParts parts) {
        var recorded = new HashMap<String, Integer>();
        var revisions = new HashSet<String>();
        for (var changeset : Walk.changesets(parts.entries)) {
            var item = changeset.items().getFirst();
            var key = requireNonNull(changeset.note());
            assertThat(requireNonNull(item.document()).at("/names/0/text").asString())
                    .isEqualTo(key);
            assertThat(recorded.put(key, item.revision())).as("%s, earlier", key).isNull();
            assertThat(revisions.add(item.revisionKey())).isTrue();
        }
        return recorded;
    }

    private void assertAnswersHold(Map<String, Integer> recorded) {
        answered.forEach((change, answer) -> {
            switch (answer) {
                case Recorded(int revision) ->
                        assertThat(recorded).containsEntry(change.key(), revision);
                case Stale _ -> assertThat(recorded).doesNotContainKey(change.key());
            }
        });
        var asked = new HashSet<String>();
        answered.keySet().forEach(change -> asked.add(change.key()));
        unanswered.forEach(change -> asked.add(change.key()));
        assertThat(asked).containsAll(recorded.keySet());
    }

    /** Whoever got no answer asks again; and so does whoever got one in the last round. */
    private void repeat(ServiceProcess service, Map<String, Integer> recorded)
            throws IOException, InterruptedException {
        for (var change : unanswered) {
            var answer = Newsdesk.send(change, service.address());
            var before = recorded.get(change.key());
            if (before == null) {
                figures.unansweredAndLost++;
            } else {
                figures.unansweredButRecorded++;
                assertThat(answer).isEqualTo(new Recorded(before));
            }
            answered.put(change, answer);
        }
        unanswered.clear();
        var round = "kill-" + (figures.kills - 1) + "-";
        for (var entry : answered.entrySet()) {
            if (entry.getKey().key().startsWith(round)
                    && entry.getValue() instanceof Recorded before) {
                assertThat(Newsdesk.send(entry.getKey(), service.address())).isEqualTo(before);
            }
        }
        count(round);
    }

    private void count(String round) {
        answered.forEach((change, answer) -> {
            if (change.key().startsWith(round)) {
                figures.acknowledged += answer instanceof Recorded ? 1 : 0;
                figures.refused += answer instanceof Stale ? 1 : 0;
            }
        });
    }
}
