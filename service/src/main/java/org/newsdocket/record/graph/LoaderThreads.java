package org.newsdocket.record.graph;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Batches wait for the store, so each has a virtual thread: those of one level run side by side.
 */
@Component
final class LoaderThreads {
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    Executor executor() {
        return executor;
    }
}
