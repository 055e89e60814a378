package org.newsdocket.record.graph;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One loader a kind: the records of all edges that lead to it, by id. */
@Component
final class RecordLoaders {
    RecordLoaders(BatchLoaderRegistry registry, List<Records<?>> ports, LoaderThreads threads) {
        var scheduler = Schedulers.fromExecutor(threads.executor());
        for (var port : ports) {
            registry.<RecordId, Record>forName(name(port.kind()))
                    .registerMappedBatchLoader((ids, environment) -> {
                        GraphQLContext context = environment.getContext();
                        return Mono.fromSupplier(() -> read(port, ids, context))
                                .subscribeOn(scheduler);
                    });
        }
    }

    static String name(RecordKind kind) {
        return kind.plural();
    }

    private static Map<RecordId, Record> read(
            Records<?> port, Set<RecordId> ids, @Nullable GraphQLContext context) {
        return Map.copyOf(
                port.findAll(ids, Reading.selection(context, port.kind()), Reading.view(context)));
    }
}
