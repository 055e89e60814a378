package org.newsdocket.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsdocket.leak.Canaries.Canary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one reader was told in answer to many questions. */
final class Interrogation {
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
        for (var operation : operations) {
            ask(operation);
        }
    }

    /** What was answered; it may name what the question named. */
    JsonNode ask(Operation operation) {
        var answer = visitor.ask(operation);
        var json = JsonMapper.shared().readTree(answer.body());
        if (!json.has("data")) {
            fault(operation + ": " + answer.body());
        }
        var told = search.in(answer.body());
        found.addAll(json.has("errors") ? search.in(json.path("data").toString()) : told);
        told.addAll(search.in(answer.headers()));
        told.removeAll(search.in(operation.json()));
        for (var canary : told) {
            if (!mayBeTold(canary, operation)) {
                leaks.add(visitor.reader() + ", asking " + operation + ", is told " + canary);
            }
        }
        coverage.add(json.path("data"));
        return json.path("data");
    }

    List<String> leaks() {
        return leaks;
    }

    private boolean mayBeTold(Canary canary, Operation operation) {
        var reader = visitor.reader();
        return canary.audience().includes(reader)
                || (operation.follows() && world.cast().isRecalled(canary.text(), reader));
    }

    void fault(String fault) {
        faults.add(visitor.reader() + ": " + fault);
    }

    List<String> faults() {
        return faults;
    }

    /** What the reader may read and was not told. */
    List<Canary> missing() {
        return world.canaries().all().stream()
                .filter(canary -> canary.audience().expects(visitor.reader()))
                .filter(canary -> !found.contains(canary))
                .distinct()
                .toList();
    }
}
