package org.newsdocket.proceeding;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.Findings;
import org.newsdocket.editing.Surroundings;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

/** What must hold of the charges of one proceeding. */
final class ChargeRules {
    private final Proceeding proceeding;
    private final Surroundings surroundings;
    private final Findings findings;
    private final Set<RecordId> accused;

    ChargeRules(Proceeding proceeding, Surroundings surroundings, Findings findings) {
        this.proceeding = proceeding;
        this.surroundings = surroundings;
        this.findings = findings;
        this.accused =
                proceeding.parties().stream()
                        .filter(party -> party.role() == PartyRole.DEFENDANT)
                        .map(Party::actor)
                        .collect(Collectors.toUnmodifiableSet());
    }

    void check() {
        for (int i = 0; i < proceeding.charges().size(); i++) {
            check(proceeding.charges().get(i), "charges[" + i + "]");
        }
    }

    private void check(Charge charge, String path) {
        if (!accused.contains(charge.party())) {
            findings.add(
                    ProblemCode.ROLE_MISMATCH,
                    path + ".party",
                    "nobody is charged who is no DEFENDANT among the parties");
        }
        var provision = charge.provision();
        findings.requireCountry(provision.jurisdiction(), path + ".provision.jurisdiction");
        var penalty = provision.penalty();
        if (penalty != null && penalty.minimum() != null && penalty.maximum() != null) {
            boolean isReversed =
                    penalty.maximum().toTotalMonths() < penalty.minimum().toTotalMonths();
            if (isReversed) {
                findings.add(
                        ProblemCode.INVALID_VALUE,
                        path + ".provision.penalty.maximum",
                        "it is below the minimum");
            }
        }
        checkHistory(charge, path);
    }

    private void checkHistory(Charge charge, String path) {
        @Nullable PartialDate before = null;
        for (int i = 0; i < charge.statusHistory().size(); i++) {
            var change = charge.statusHistory().get(i);
            var here = path + ".statusHistory[" + i + "]";
            if (change.convicts() && !surroundings.isSourced(change)) {
                findings.add(
                        ProblemCode.UNSOURCED,
                        here + ".sources",
                        "nobody is convicted without a source that stands and can be told");
            }
            findings.requirePast(change.on(), surroundings.today(), here + ".on");
            findings.requireOrder(
                    before,
                    change.on(),
                    here + ".on",
                    "it lies before the status that it follows: the list is in the order in which"
                            + " things happened");
            before = change.on() == null ? before : change.on();
        }
    }
}
