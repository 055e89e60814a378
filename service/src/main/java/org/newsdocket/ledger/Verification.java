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

    /** The revision by which each erased record was erased. */
    private final Map<RecordId, Integer> erasures = new LinkedHashMap<>();

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
        return unexplained.values().stream().findFirst().or(() -> restored(row));
    }

    /**
     * Somebody put a document back that an erasure had taken away; a second walk, if there is any.
     */
    private Optional<Fault> restored(Iterable<Kept> row) {
        if (erasures.isEmpty()) {
            return Optional.empty();
        }
        for (var kept : row) {
            for (var item : kept.changeset() == null ? List.<Item>of() : kept.changeset().items()) {
                int erased = erasures.getOrDefault(item.id(), 0);
                if (item.document() != null && item.revision() < erased) {
                    var reason =
                            "the document of " + item.revisionKey() + " is there, although erased";
                    return Optional.of(new Fault(kept.sequence(), List.of(reason)));
                }
            }
        }
        return Optional.empty();
    }

    private void explain(Item item) {
        if (item.document() == null) {
            unexplained.putIfAbsent(item.id(), new Fault(sequence, List.of(reason(item))));
        } else if (item.isErasure()) {
            unexplained.remove(item.id());
            erasures.put(item.id(), item.revision());
        }
    }

    private static String reason(Item item) {
        return "the document of "
                + item.revisionKey()
                + " was taken away, and no later changeset erases the record";
    }
}
