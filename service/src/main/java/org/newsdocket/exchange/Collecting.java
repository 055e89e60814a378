package org.newsdocket.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsdocket.exchange.Verdict.Refused;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Originals;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import tools.jackson.databind.JsonNode;

/**
 * Puts what a format reads from a file into the intake. A record that another system named is taken
 * for the one that is recorded with the same identifier, if there is exactly one.
 */
final class Collecting implements ExchangeFormat.Sink {
    /** Contributions whose identifiers are looked up at once. */
    private static final int AT_ONCE = 100;

    private final Intake intake;
    private final ExchangeFormat format;
    private final Ledger ledger;
    private final Originals originals;
    private final Tally tally;
    private final ImportListener listener;
    private final Clock clock;
    private final List<Contribution> waiting = new ArrayList<>();
    private long records;

    Collecting(
            Intake intake,
            ExchangeFormat format,
            Ledger ledger,
            Originals originals,
            Tally tally,
            ImportListener listener,
            Clock clock) {
        this.intake = intake;
        this.format = format;
        this.ledger = ledger;
        this.originals = originals;
        this.tally = tally;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public void accept(Contribution contribution) {
        if (!format.isWhole()) {
            waiting.add(contribution);
            if (waiting.size() == AT_ONCE) {
                finish();
            }
            return;
        }
        var first = intake.of(contribution.id());
        if (first.isEmpty()) {
            add(contribution);
        } else {
            var twice = contribution.id() + " stands already at " + first.getFirst().where();
            tally.broken(
                    new Refused(
                                    contribution.id(),
                                    contribution.where(),
                                    ProblemCode.DUPLICATE,
                                    twice)
                            .problems());
        }
    }

    private void add(Contribution contribution) {
        if (!intake.has(contribution.id())) {
            records++;
        }
        intake.add(contribution);
        listener.advanced(1);
    }

    /** Takes what still waits for its identifiers to be looked up. */
    void finish() {
        var ids = waiting.stream().map(Contribution::id).collect(Collectors.toSet());
        var known = ledger.known(ids);
        var strangers = waiting.stream().filter(each -> !known.contains(each.id())).toList();
        var recorded = identified(strangers);
        strangers.forEach(each -> alias(each, recorded));
        waiting.forEach(this::add);
        waiting.clear();
    }

    private Map<Identifier, Set<RecordId>> identified(List<Contribution> strangers) {
        var view = new View(Viewer.NEWSROOM, clock.instant());
        var found = new HashMap<Identifier, Set<RecordId>>();
        strangers.stream()
                .collect(Collectors.groupingBy(each -> each.id().kind()))
                .forEach((kind, some) -> {
                    var wanted =
                            some.stream()
                                    .flatMap(Collecting::identifiers)
                                    .collect(Collectors.toSet());
                    originals
                            .identified(kind, wanted, view)
                            .forEach((identifier, ids) ->
                                    found.computeIfAbsent(identifier, _ -> new TreeSet<>())
                                            .addAll(ids));
                });
        return found;
    }

    private void alias(Contribution contribution, Map<Identifier, Set<RecordId>> recorded) {
        var same = new TreeSet<RecordId>();
        identifiers(contribution)
                .forEach(each -> same.addAll(recorded.getOrDefault(each, Set.of())));
        same.removeIf(id -> id.kind() != contribution.id().kind());
        if (same.size() == 1) {
            intake.alias(contribution.id(), same.first());
        } else if (same.size() > 1 && !intake.isDropped(contribution.where())) {
            var several = "its identifiers are those of several records: " + same;
            tally.broken(
                    new Refused(
                                    contribution.id(),
                                    contribution.where(),
                                    ProblemCode.DUPLICATE,
                                    several)
                            .problems());
            intake.drop(contribution.where());
        }
    }

    private static Stream<Identifier> identifiers(Contribution contribution) {
        return Stream.of(contribution.fields(), contribution.defaults())
                .flatMap(said -> said.path("identifiers").valueStream())
                .map(Collecting::identifier);
    }

    private static Identifier identifier(JsonNode document) {
        return new Identifier(
                document.path("scheme").asString(), document.path("value").asString());
    }

    /** Different records that can be taken so far. */
    long records() {
        return records;
    }

    @Override
    public void broken(Problem problem) {
        tally.broken(List.of(problem));
    }

    @Override
    public void ignored(String field) {
        tally.ignored(field);
    }

    @Override
    public void skipped(String where, String reason) {
        tally.skipped(reason);
    }
}
