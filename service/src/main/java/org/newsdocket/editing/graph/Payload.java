package org.newsdocket.editing.graph;

import java.util.List;
import org.newsdocket.editing.Editing.Outcome;
import org.newsdocket.editing.Editing.Recorded;
import org.newsdocket.editing.Editing.Refused;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.problem.Problem;

/**
 * What a mutation answers with.
 *
 * @param revisions what the records are now; empty where nothing was recorded
 */
public record Payload(List<RevisionKey> revisions, List<Problem> errors) {
    static Payload of(Outcome outcome) {
        return switch (outcome) {
            case Recorded(var revisions) -> new Payload(revisions, List.of());
            case Refused(var problems) -> new Payload(List.of(), problems);
        };
    }
}
