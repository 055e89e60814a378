package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.ChildProcess;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/**
 * Two processes with four writers each on one store. How much they do is told by {@code
 * newsdocket.test.changes} of each writer, and what by {@code newsdocket.test.seed}.
 */
@OnEachEngine
class LedgerContentionIT {
    private static final int PROCESSES = 2;
    private static final Set<String> REFUSALS = Set.of("STALE_REVISION", "RECORD_ERASED");
    private static final int CHANGES = Integer.getInteger("newsdocket.test.changes", 25);
    private static final long SEED =
            Long.getLong("newsdocket.test.seed", ThreadLocalRandom.current().nextInt());

    private final TestStore store;
    private final MongoDatabase database;
    private final LedgerParts parts;

    LedgerContentionIT(TestStore store) {
        this.store = store;
        database = store.newDatabase();
        parts = new LedgerParts(database);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void losesAndDoublesNothingWhereManyWriteAtOnce() throws Exception {
        System.out.println("newsdocket.test.seed=" + SEED);
        parts.projections.prepare();

        var said = said();

        var ledger = parts.ledger();
        var entries = new ArrayList<Changeset>();
        Walk.changesets(parts.entries).forEach(entries::add);
        assertInOrderWithoutGaps(entries);
        assertAreThoseAcknowledged(entries, said);
        assertEachRevisionWasMadeOnce(entries);
        assertThat(ledger.verify()).isEmpty();
        var found = Stored.projections(database);
        ledger.rebuild();
        assertThat(found).isEqualTo(Stored.projections(database));
    }

    private static void assertInOrderWithoutGaps(List<Changeset> entries) {
        assertThat(entries)
                .extracting(Changeset::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        for (int index = 1; index < entries.size(); index++) {
            assertThat(entries.get(index).at()).isAfter(entries.get(index - 1).at());
        }
    }

    /** A change that was sent again is answered each time with what it led to at first. */
    private static void assertAreThoseAcknowledged(List<Changeset> entries, List<String> said) {
        var recorded = words(said, ContendingWriters.RECORDED);
        var refused = words(said, ContendingWriters.REFUSED);
        assertThat(recorded.size() + refused.size())
                .isEqualTo(PROCESSES * ContendingWriters.WRITERS * CHANGES);
        var expected = new HashMap<String, List<String>>();
        for (var entry : entries) {
            var line = List.of(entry.note(), String.valueOf(entry.sequence()), entry.hash());
            assertThat(expected.put(entry.note(), line)).as("an earlier one").isNull();
        }
        assertThat(recorded).allMatch(line -> line.equals(expected.get(line.getFirst())));
        assertThat(recorded.stream().map(List::getFirst).distinct()).hasSize(entries.size());
        assertThat(refused)
                .isNotEmpty()
                .noneMatch(line -> expected.containsKey(line.getFirst()))
                .allMatch(line -> REFUSALS.contains(line.getLast()));
        System.out.printf(
                "%d changesets, %d of them erasures; %d answers to requests sent again; %d refused%n",
                entries.size(),
                entries.stream().filter(entry -> entry.items().getFirst().isErasure()).count(),
                recorded.size() - entries.size(),
                refused.size());
    }

    private static void assertEachRevisionWasMadeOnce(List<Changeset> entries) {
        Map<RecordId, List<Integer>> revisions =
                entries.stream()
                        .flatMap(entry -> entry.items().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Changeset.Item::id,
                                        Collectors.mapping(
                                                Changeset.Item::revision, Collectors.toList())));
        assertThat(revisions)
                .allSatisfy((_, made) ->
                        assertThat(made)
                                .isEqualTo(IntStream.rangeClosed(1, made.size()).boxed().toList()));
    }

    private static List<List<String>> words(List<String> said, String beginning) {
        return said.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> List.of(line.substring(beginning.length()).split(" ")))
                .toList();
    }

    /** What the writers of all processes said. */
    private List<String> said() throws Exception {
        var processes = new ArrayList<Callable<List<String>>>();
        for (int number = 0; number < PROCESSES; number++) {
            var process =
                    ChildProcess.start(
                            ContendingWriters.class,
                            store.uri(),
                            database.getName(),
                            String.valueOf(number),
                            String.valueOf(SEED),
                            String.valueOf(CHANGES));
            processes.add(() -> output(process));
        }
        var said = new ArrayList<String>();
        try (var readers = Executors.newFixedThreadPool(PROCESSES)) {
            for (var output : readers.invokeAll(processes)) {
                said.addAll(output.get());
            }
        }
        return said;
    }

    private static List<String> output(Process process) throws Exception {
        try (var output = process.inputReader()) {
            var lines = output.lines().toList();
            assertThat(process.waitFor()).as(() -> String.join("\n", lines)).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
