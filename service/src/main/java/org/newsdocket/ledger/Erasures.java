package org.newsdocket.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import tools.jackson.databind.node.ObjectNode;

/** An erasure is a record's last revision, after which none of the others has a document. */
final class Erasures {
    private final Entries entries;
    private final Sightings sightings;
    private final Clock clock;

    Erasures(Entries entries, Sightings sightings, Clock clock) {
        this.entries = entries;
        this.sightings = sightings;
        this.clock = clock;
    }

    /** What is left of the record, to be recorded; nothing where nothing more is left already. */
    List<Draft> drafts(RecordId id) {
        var latest = entries.latest(Set.of(id)).get(id);
        if (latest == null) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, id.value(), "there is no record " + id);
        }
        if (latest.erased()) {
            return List.of();
        }
        return List.of(new Draft(id, latest.revision(), ChangeKind.RECALLED, remains(id)));
    }

    private ObjectNode remains(RecordId id) {
        var seen = sightings.of(Set.of(id), new View(Viewer.ANYBODY, clock.instant()));
        return seen.isEmpty()
                ? Erasure.remains()
                : Erasure.remains(
                        seen.values().stream()
                                .flatMap(sight -> sight.stories().stream())
                                .map(RecordId::value)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Does what the erasures among these ask for, as far as it was not done before. Returns whether
     * there are any.
     */
    boolean blank(Iterable<Changeset> changesets) {
        boolean any = false;
        for (var changeset : changesets) {
            for (var item : changeset.items()) {
                if (item.isErasure()) {
                    entries.blank(item.id(), item.revision());
                    any = true;
                }
            }
        }
        return any;
    }
}
