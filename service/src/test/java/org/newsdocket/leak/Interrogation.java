package org.newsdocket.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsdocket.leak.Canaries.Canary;
import org.newsdocket.leak.Visitor.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one reader was told in answer to many questions. */
final class Interrogation implements Lists.Walker {
    private final Visitor visitor;
    private final World world;
    private final Search search;
    private final Coverage coverage;
    private final Set<Canary> found = new HashSet<>();
    private final List<String> leaks = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Interrogation(Visitor visitor, World world, Coverage coverage) {
        this.visitor = visitor;
        this.world = world;
        this.search = new Search(world.canaries());
        this.coverage = coverage;
    }

    void ask(List<Operation> operations) {
        operations.parallelStream().forEach(this::ask);
    }

    /** What was answered; it may name what the question named. */
    @Override
    public JsonNode ask(Operation operation) {
        var answer = visitor.ask(operation);
        var json = JsonMapper.shared().readTree(answer.body());
        var data = json.path("data");
        if (!json.has("data")) {
            fault(operation + ": " + answer.body());
        }
        var told = search.in(answer.body());
        find(json.has("errors") ? search.in(data.toString()) : told);
        checkLeaks(operation, answer, told);
        coverage.add(data);
        return data;
    }

    private void checkLeaks(Operation operation, Answer answer, Set<Canary> told) {
        told.addAll(search.in(answer.headers()));
        told.removeAll(search.in(operation.json()));
        for (var canary : told) {
            if (!mayBeTold(canary, operation)) {
                leak(visitor.reader() + ", asking " + operation + ", is told " + canary);
            }
        }
    }

    private boolean mayBeTold(Canary canary, Operation operation) {
        var reader = visitor.reader();
        var audience = canary.audience();
        // Today's restrictions hold for yesterday's record, and whoever is subject to one is told.
        if (!canary.since().isBefore(operation.recordedAt())
                && !audience.equals(Audience.SUBJECT)) {
            return false;
        }
        if (audience.isLate() && world.isBeforeDisclosure(operation)) {
            return Audience.CLEARED.includes(reader);
        }
        return audience.includes(reader)
                || (operation.follows() && world.cast().isRecalled(canary.text(), reader));
    }

    private synchronized void find(Set<Canary> told) {
        found.addAll(told);
    }

    private synchronized void leak(String leak) {
        leaks.add(leak);
    }

    @Override
    public synchronized void fault(String fault) {
        faults.add(visitor.reader() + ": " + fault);
    }

    boolean mayFollow() {
        return visitor.reader().mayFollow();
    }

    synchronized List<String> leaks() {
        return List.copyOf(leaks);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** What the reader may read and was not told. */
    synchronized List<Canary> missing() {
        return world.canaries().all().stream()
                .filter(canary -> canary.audience().expects(visitor.reader()))
                .filter(canary -> !found.contains(canary))
                .distinct()
                .toList();
    }
}
