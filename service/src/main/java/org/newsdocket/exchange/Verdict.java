package org.newsdocket.exchange;

import java.util.List;
import org.newsdocket.editing.Finding;
import org.newsdocket.ledger.Draft;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordId;

/** What becomes of a record that a file speaks of. */
sealed interface Verdict {
    RecordId id();

    /**
     * It is created or revised.
     *
     * @param kept what was not taken over, and why
     */
    record Changed(Draft draft, List<String> kept) implements Verdict {
        public Changed {
            kept = List.copyOf(kept);
        }

        @Override
        public RecordId id() {
            return draft.id();
        }

        boolean isNew() {
            return draft.expectedRevision() == 0;
        }
    }

    /** It says already what the file says. */
    record Same(RecordId id, List<String> kept) implements Verdict {
        public Same {
            kept = List.copyOf(kept);
        }
    }

    /** Some of what the file says of it is older than the rest, or than what is recorded. */
    record Outdated(RecordId id, List<Contribution> older, String reason) implements Verdict {
        public Outdated {
            older = List.copyOf(older);
        }
    }

    /** One element of the file can't be taken. */
    record Refused(RecordId id, String where, List<Finding> findings) implements Verdict {
        public Refused {
            findings = List.copyOf(findings);
        }

        /** One finding alone. */
        public Refused(RecordId id, String where, ProblemCode code, String reason) {
            this(id, where, List.of(new Finding(code, "", reason)));
        }

        List<Problem> problems() {
            return findings.stream()
                    .map(each -> Problem.of(each.code(), where, where + ": " + told(each)))
                    .toList();
        }

        private static String told(Finding finding) {
            return finding.path().isEmpty()
                    ? finding.message()
                    : "field '" + finding.path() + "': " + finding.message();
        }
    }
}
