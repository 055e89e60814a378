package org.newsdocket.editing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.RecordChecking.Candidate;
import org.newsdocket.editing.RecordChecking.Checked;
import org.newsdocket.editing.RecordChecking.Promises;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Originals;
import org.newsdocket.ledger.Proposal;
import org.newsdocket.ledger.Request;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Records;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes the record: all that is asked for at once, or nothing of it. */
@Component
public class Editing {
    static final String HALF = "it holds half of a character (an unpaired surrogate)";

    private final Map<String, Verb> verbs;
    private final Ledger ledger;
    private final Originals originals;
    private final RecordChecking checking;
    private final FactKeys keys;
    private final Clock clock;

    Editing(
            List<Verbs> nouns,
            List<Records<?>> ports,
            Ledger ledger,
            Originals originals,
            RecordChecking checking,
            Clock clock) {
        this.verbs =
                nouns.stream()
                        .flatMap(noun -> noun.all().stream())
                        .collect(Collectors.toMap(Verb::name, Function.identity()));
        this.ledger = ledger;
        this.originals = originals;
        this.checking = checking;
        this.keys = new FactKeys(ports);
        this.clock = clock;
    }

    /** All that can be asked for, by name. */
    public Collection<Verb> verbs() {
        return verbs.values();
    }

    /**
     * One change that is asked for.
     *
     * @param input in the form of a record's document, with what is given as null
     * @param where the argument that holds the input, for problems
     */
    public record Change(String verb, ObjectNode input, String where) {}

    /**
     * What is asked for at once.
     *
     * @param by who is answerable
     * @param idempotencyKey the same key from the same author gives the same answer
     */
    public record Commission(
            List<Change> changes,
            String by,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * All is recorded.
     *
     * @param revisions of the records that the changes concern, in their order, each once
     */
    public record Recorded(List<RevisionKey> revisions) implements Outcome {}

    /** Nothing is recorded, for all of these reasons. */
    public record Refused(List<Problem> problems) implements Outcome {}

    /**
     * Answers a repeated request with what was recorded then. What changes nothing is not recorded,
     * and answered with the revisions that there are.
     */
    public Outcome commit(Commission commission) {
        var unchanged = new LinkedHashSet<RevisionKey>();
        var broken = brokenTexts(commission);
        if (!broken.isEmpty()) {
            return new Refused(broken);
        }
        try {
            var proposal =
                    new Proposal(
                            commission.by(),
                            commission.note(),
                            request(commission),
                            () -> drafts(commission.changes(), unchanged));
            var recorded = ledger.append(proposal);
            return new Recorded(
                    recorded.map(Editing::revisions).orElseGet(() -> List.copyOf(unchanged)));
        } catch (ProblemException e) {
            return new Refused(e.problems());
        }
    }

    /** What no store gives back as it was could be neither verified nor compared. */
    private static List<Problem> brokenTexts(Commission commission) {
        var given = JsonNodeFactory.instance.objectNode();
        given.put("note", commission.note()).put("idempotencyKey", commission.idempotencyKey());
        commission.changes().forEach(change -> given.set(change.where(), change.input()));
        var broken = new ArrayList<Problem>();
        Paths.forEach(
                given,
                (path, node) -> {
                    if (node.isString() && !RecordFormat.isWhole(node.asString())) {
                        broken.add(Problem.of(ProblemCode.INVALID_VALUE, path, HALF));
                    }
                });
        return broken;
    }

    private static List<RevisionKey> revisions(Changeset changeset) {
        return changeset.items().stream()
                .map(item -> new RevisionKey(item.id(), item.revision()))
                .toList();
    }

    private List<Draft> drafts(List<Change> changes, Set<RevisionKey> unchanged) {
        var now = clock.instant();
        var view = new View(Viewer.NEWSROOM, now);
        var top = new Worktop(originals.findAll(named(changes), view), ledger, now);
        for (var change : changes) {
            var verb = verbs.get(change.verb());
            if (verb == null) {
                throw new IllegalArgumentException("no verb " + change.verb());
            }
            var input = change.input().deepCopy();
            verb.act().perform(input, new Desk(top, change.where(), verb, input));
        }
        unchanged.clear();
        top.changed().forEach(work -> unchanged.add(new RevisionKey(work.id(), work.revision())));
        return checked(top, view);
    }

    private List<Draft> checked(Worktop top, View view) {
        var works = top.changed();
        works.forEach(work -> keys.complete(work.document()));
        var candidates =
                works.stream().map(work -> new Candidate(work.id(), work.document())).toList();
        var checked = checking.check(candidates, Promises.NONE, view);
        var problems = new ArrayList<>(top.problems());
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < works.size(); i++) {
            problems.addAll(problems(works.get(i), checked.get(i), view));
            var document = checked.get(i).document();
            if (document != null) {
                Worktop.draft(works.get(i), document).ifPresent(drafts::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(List.copyOf(new LinkedHashSet<>(problems)));
        }
        return drafts;
    }

    /**
     * What was wrong with the record before does not stand in the way of a change that is about
     * something else: least of all of one that takes it back. What can't be read can't be recorded.
     */
    private List<Problem> problems(Worktop.Work work, Checked checked, View view) {
        var findings = new ArrayList<>(checked.findings());
        if (!findings.isEmpty() && checked.document() != null && work.revision() > 0) {
            var before = new Candidate(work.id(), work.before());
            checking.check(List.of(before), Promises.NONE, view)
                    .forEach(earlier -> findings.removeAll(earlier.findings()));
        }
        return findings.stream()
                .map(finding ->
                        Problem.of(finding.code(), work.place(finding.path()), finding.message()))
                .toList();
    }

    private static Set<RecordId> named(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Verbs.id(change.input()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Request request(Commission commission) {
        var key = commission.idempotencyKey();
        if (key == null) {
            return null;
        }
        var asked = JsonNodeFactory.instance.arrayNode();
        commission
                .changes()
                .forEach(change -> asked.addObject().set(change.verb(), change.input()));
        return Request.of(commission.by(), key, asked);
    }
}
