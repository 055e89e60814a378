package org.newsdocket.exchange;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.newsdocket.record.RecordId;

/** Gathers records until they are worth a store command, and no more than memory is to hold. */
final class Batches {
    private static final int MOST = 250;

    /** In characters; one changeset then holds them by far. */
    private static final long LARGEST = 1 << 20;

    private final Intake intake;
    private final Consumer<Set<RecordId>> use;
    private Set<RecordId> batch = new LinkedHashSet<>();
    private long size;

    Batches(Intake intake, Consumer<Set<RecordId>> use) {
        this.intake = intake;
        this.use = use;
    }

    void add(RecordId id) {
        batch.add(id);
        size += intake.size(id);
        if (batch.size() == MOST || size > LARGEST) {
            finish();
        }
    }

    /** Hands over what is left. */
    void finish() {
        if (batch.isEmpty()) {
            return;
        }
        var full = batch;
        batch = new LinkedHashSet<>();
        size = 0;
        use.accept(full);
    }
}
