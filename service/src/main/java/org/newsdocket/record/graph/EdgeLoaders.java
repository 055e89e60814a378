package org.newsdocket.record.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;
import org.newsdocket.view.View;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Edges that are read from the side that they lead to: one read for all owners that ask for the
 * same page of the same edge.
 */
@Component
public final class EdgeLoaders {
    private final BatchLoaderRegistry registry;
    private final Executor executor;

    EdgeLoaders(BatchLoaderRegistry registry, LoaderThreads threads) {
        this.registry = registry;
        this.executor = threads.executor();
    }

    /**
     * Makes an edge known to {@link Reading#edge}.
     *
     * @param edge names the edge, as its coordinate in the schema
     * @param kind of the records that it leads to
     * @param arguments the type of what else the edge is asked with
     */
    public <A, R extends Record> void register(
            String edge, RecordKind kind, Class<A> arguments, Pages<A, R> pages) {
        registry.<Asked<EdgeKey>, Page<R>>forName(edge)
                .registerMappedBatchLoader((asked, environment) -> {
                    var selection = Reading.selection(environment.getContext(), kind);
                    return Mono.fromSupplier(() ->
                                    Asked.read(
                                            asked,
                                            (keys, view) ->
                                                    read(keys, arguments, pages, selection, view)))
                            .subscribeOn(Schedulers.fromExecutor(executor));
                });
    }

    private static <A, R extends Record> Map<EdgeKey, Page<R>> read(
            Set<EdgeKey> keys,
            Class<A> arguments,
            Pages<A, R> pages,
            Selection selection,
            View view) {
        var owners = new HashMap<PageKey, Set<RecordId>>();
        for (var key : keys) {
            owners.computeIfAbsent(new PageKey(key.arguments(), key.page()), _ -> new HashSet<>())
                    .add(key.owner());
        }
        var found = new HashMap<EdgeKey, Page<R>>();
        owners.forEach((asked, ids) ->
                pages.read(ids, arguments.cast(asked.arguments()), asked.page(), selection, view)
                        .forEach((owner, page) ->
                                found.put(
                                        new EdgeKey(owner, asked.arguments(), asked.page()),
                                        page)));
        return found;
    }

    private record PageKey(Object arguments, PageRequest page) {}

    /** Reads the pages of several owners; none may be left out. */
    @FunctionalInterface
    public interface Pages<A, R extends Record> {
        Map<RecordId, Page<R>> read(
                Set<RecordId> owners,
                A arguments,
                PageRequest page,
                Selection selection,
                View view);
    }
}
