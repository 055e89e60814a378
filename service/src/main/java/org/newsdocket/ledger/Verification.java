package org.newsdocket.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Entries.Kept;
import org.newsdocket.ledger.Ledger.Fault;
import org.newsdocket.record.RecordId;

/** One walk through the ledger, from its first changeset to the first that does not fit. */
final class Verification {
    /** Of each record from which documents were taken, and no erasure read yet, the first one. */
    private final Map<RecordId, Fault> unexplained = new LinkedHashMap<>();

    private long sequence = 1;
    private String previous = Chain.GENESIS;

    /**
     * @param last up to where the ledger once went at least
     */
    Optional<Fault> of(Iterable<Kept> row, long last) {
        for (var kept : row) {
            var faults = Chain.faults(kept, sequence, previous);
            var changeset = kept.changeset();
            if (!faults.isEmpty() || changeset == null) {
                return Optional.of(new Fault(sequence, faults));
            }
            changeset.items().forEach(this::explain);
            previous = changeset.hash();
            sequence++;
        }
        if (sequence <= last) {
            return Optional.of(
                    new Fault(sequence, List.of("it is missing, and so are all up to " + last)));
        }
        return unexplained.values().stream().findFirst();
    }

    private void explain(Item item) {
        if (item.document() == null) {
            unexplained.putIfAbsent(item.id(), new Fault(sequence, List.of(reason(item))));
        } else if (item.isErasure()) {
            unexplained.remove(item.id());
        }
    }

    private static String reason(Item item) {
        return "the document of "
                + item.revisionKey()
                + " was taken away, and no later changeset erases the record";
    }
}
