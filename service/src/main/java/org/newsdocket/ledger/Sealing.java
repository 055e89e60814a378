package org.newsdocket.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.Asked;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;

/** Makes the changeset that may follow another one. */
final class Sealing {
    private Sealing() {}

    /**
     * @param head empty for the first changeset
     * @param now the changeset's moment, but where its predecessor's is not before that
     */
    static Changeset following(
            Optional<Changeset> head, Instant now, List<Draft> drafts, Proposal proposal) {
        return Chain.sealed(
                new Changeset(
                        head.map(Changeset::sequence).orElse(0L) + 1,
                        after(head, now.truncatedTo(ChronoUnit.MILLIS)),
                        proposal.by(),
                        proposal.note(),
                        proposal.request() == null ? null : asked(proposal.request()),
                        items(drafts),
                        head.map(Changeset::hash).orElse(Chain.GENESIS),
                        ""));
    }

    static ProblemException tooLarge(String what, @Nullable String size) {
        return new ProblemException(
                ProblemCode.TOO_LARGE, what, what + " cannot be recorded at once: " + size);
    }

    private static Asked asked(Request request) {
        var salt = Chain.salt();
        return new Asked(
                request.key(), request.digest(), salt, Chain.digest(salt, request.digest()));
    }

    private static Instant after(Optional<Changeset> head, Instant now) {
        return head.map(before -> before.at().plusMillis(1)).filter(now::isBefore).orElse(now);
    }

    private static List<Item> items(List<Draft> drafts) {
        var items = new ArrayList<Item>();
        var seen = new HashSet<RecordId>();
        for (var draft : drafts) {
            if (!seen.add(draft.id())) {
                throw new IllegalArgumentException(draft.id() + " stands twice in one changeset");
            }
            items.add(item(draft));
        }
        return items;
    }

    private static Item item(Draft draft) {
        int size = RecordFormat.canonical(draft.document()).length;
        if (size > Ledger.LARGEST_RECORD) {
            throw tooLarge(
                    draft.id().value(), size + " bytes; the limit is " + Ledger.LARGEST_RECORD);
        }
        var salt = Chain.salt();
        return new Item(
                draft.id(),
                draft.expectedRevision() + 1,
                draft.change(),
                draft.document(),
                salt,
                Chain.digest(salt, draft.document()));
    }
}
