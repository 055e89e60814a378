package org.newsdocket.record.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.newsdocket.record.Selection;
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
            registry.<Asked<RecordId>, Record>forName(name(port.kind()))
                    .registerMappedBatchLoader((asked, environment) -> {
                        var selection = Reading.selection(environment.getContext(), port.kind());
                        return Mono.fromSupplier(() -> read(port, asked, selection))
                                .subscribeOn(scheduler);
                    });
        }
    }

    static String name(RecordKind kind) {
        return kind.plural();
    }

    private static Map<Asked<RecordId>, Record> read(
            Records<?> port, Set<Asked<RecordId>> asked, Selection selection) {
        return Asked.read(asked, (ids, view) -> Map.copyOf(port.findAll(ids, selection, view)));
    }
}
