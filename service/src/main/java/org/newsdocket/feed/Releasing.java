package org.newsdocket.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.Originals;
import org.newsdocket.ledger.Proposal;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restriction.Kind;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.stereotype.Component;

/**
 * Records anew, unchanged, what became public by time alone: a record at the end of its embargo, a
 * fact at the moment from which it is known. So whoever follows the ledger learns of it, although
 * he is beyond the place where it was first recorded. Any instance may do it, and as often as it
 * likes: what was released is not found again.
 */
@Component
public class Releasing {
    static final String AUTHOR = "newsdocket";
    private static final String NOTE = "from this moment on, more or less of it is public";

    /** Of each kind, in one changeset; fewer where so many are above what is recorded at once. */
    private static final int AT_ONCE = 100;

    private final Ledger ledger;
    private final Originals originals;
    private final Clock clock;

    Releasing(Ledger ledger, Originals originals, Clock clock) {
        this.ledger = ledger;
        this.originals = originals;
        this.clock = clock;
    }

    /** Returns how many records were released. One command a kind where none is. */
    public int release() {
        int released = 0;
        int atOnce = AT_ONCE;
        while (!overdue(atOnce).isEmpty()) {
            int limit = atOnce;
            try {
                var changeset =
                        ledger.append(new Proposal(AUTHOR, NOTE, null, () -> drafts(limit)));
                released += changeset.map(recorded -> recorded.items().size()).orElse(0);
            } catch (ProblemException e) {
                if (e.problem().code() != ProblemCode.TOO_LARGE || atOnce == 1) {
                    throw e;
                }
                atOnce /= 2;
            }
        }
        return released;
    }

    private List<Originals.Original> overdue(int limit) {
        return originals.overdue(new View(Viewer.NEWSROOM, clock.instant()), limit);
    }

    private List<Draft> drafts(int limit) {
        var drafts = new ArrayList<Draft>();
        for (var original : overdue(limit)) {
            drafts.add(
                    new Draft(
                            original.id(),
                            original.revision(),
                            kind(original),
                            original.document()));
        }
        return drafts;
    }

    /** What time did to it, by the gravest of the restrictions that began or ended. */
    private ChangeKind kind(Originals.Original original) {
        var now = clock.instant();
        return Restriction.in(original.document()).stream()
                .flatMap(each -> turns(each, original.recordedAt(), now))
                .max(Comparator.naturalOrder())
                .orElse(ChangeKind.REVISED);
    }

    private static Stream<ChangeKind> turns(Restriction restriction, Instant since, Instant now) {
        var turns = new ArrayList<ChangeKind>();
        if (isWithin(restriction.from(), since, now)) {
            turns.add(restriction.recalls() ? ChangeKind.RECALLED : ChangeKind.RESTRICTED);
        }
        if (isWithin(restriction.until(), since, now) && restriction.kind() == Kind.IDENTITY) {
            turns.add(ChangeKind.DISCLOSED);
        }
        return turns.stream();
    }

    private static boolean isWithin(@Nullable Instant moment, Instant since, Instant now) {
        return moment != null && moment.isAfter(since) && !moment.isAfter(now);
    }
}
