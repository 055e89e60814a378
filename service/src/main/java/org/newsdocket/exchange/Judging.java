package org.newsdocket.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.newsdocket.editing.Finding;
import org.newsdocket.editing.RecordChecking;
import org.newsdocket.editing.RecordChecking.Candidate;
import org.newsdocket.editing.RecordChecking.Checked;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Originals;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

/** Compares what a file says of records with what is recorded, and finds what is wrong with it. */
final class Judging {
    private final Intake intake;
    private final MVMap<String, String> slugs;
    private final ImportRequest request;
    private final Ledger ledger;
    private final Originals originals;
    private final RecordChecking checking;
    private final Clock clock;

    Judging(
            Intake intake,
            ImportRequest request,
            Ledger ledger,
            Originals originals,
            RecordChecking checking,
            Clock clock) {
        this.intake = intake;
        this.slugs = intake.notes("slugs");
        this.request = request;
        this.ledger = ledger;
        this.originals = originals;
        this.checking = checking;
        this.clock = clock;
    }

    /** In their order; records of which the file says nothing any more are left out. */
    List<Verdict> judge(Set<RecordId> ids) {
        var view = new View(Viewer.NEWSROOM, clock.instant());
        var recorded = originals.findAll(ids, view);
        var unseen = new HashSet<>(ids);
        unseen.removeAll(recorded.keySet());
        var erased = ledger.known(unseen);
        var verdicts = new ArrayList<Verdict>();
        var open = new LinkedHashMap<RecordId, Case>();
        for (var id : ids) {
            var said = intake.of(id);
            if (said.isEmpty()) {
                continue;
            }
            var known = Case.of(id, said, recorded.get(id), request.format().isWhole());
            known.decided(erased.contains(id), request.known())
                    .or(() -> slugTaken(known))
                    .ifPresentOrElse(verdicts::add, () -> open.put(id, known));
        }
        verdicts.addAll(checked(open, view));
        return verdicts;
    }

    private List<Verdict> checked(Map<RecordId, Case> cases, View view) {
        var candidates =
                cases.values().stream()
                        .map(known -> new Candidate(known.id(), known.document()))
                        .toList();
        return checking.check(candidates, intake::promise, view).stream()
                .map(checked -> verdict(Objects.requireNonNull(cases.get(checked.id())), checked))
                .toList();
    }

    private static Verdict verdict(Case known, Checked checked) {
        return checked.findings().isEmpty()
                ? known.changed(Objects.requireNonNull(checked.document()))
                : known.refused(checked.findings());
    }

    /** By another story of the file, which need not be recorded yet: the first has it. */
    private Optional<Verdict> slugTaken(Case known) {
        var slug = known.document().path("slug").asString("");
        if (known.id().kind() != RecordKind.STORY || slug.isEmpty()) {
            return Optional.empty();
        }
        var first = slugs.putIfAbsent(slug, known.id().value());
        if (first == null || first.equals(known.id().value())) {
            return Optional.empty();
        }
        var taken =
                new Finding(ProblemCode.SLUG_TAKEN, "slug", "'" + slug + "' is that of " + first);
        return Optional.of(known.refused(List.of(taken)));
    }
}
