package org.newsdocket.record.graph;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.newsdocket.view.View;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Joins to what is no record of its own: one read for all that ask at one level of the query. */
@Component
public final class ValueLoaders {
    private final BatchLoaderRegistry registry;
    private final LoaderThreads threads;

    ValueLoaders(BatchLoaderRegistry registry, LoaderThreads threads) {
        this.registry = registry;
        this.threads = threads;
    }

    /** Makes values known to {@link Reading#value}; a key that has none may be left out. */
    public <K, V> void register(String name, BiFunction<Set<K>, View, Map<K, V>> read) {
        var scheduler = Schedulers.fromExecutor(threads.executor());
        registry.<Asked<K>, V>forName(name)
                .registerMappedBatchLoader((asked, _) ->
                        Mono.fromSupplier(() -> Asked.read(asked, read)).subscribeOn(scheduler));
    }
}
