package org.newsdocket.record.graph;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Batches wait for the store, so each has a virtual thread: those of one level run side by side.
 * What a batch costs is counted, and traced, as part of the request that it is read for.
 */
@Component
final class LoaderThreads {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();

    Executor executor() {
        return task -> threads.execute(contexts.captureAll().wrap(task));
    }
}
