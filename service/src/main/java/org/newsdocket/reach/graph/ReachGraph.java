package org.newsdocket.reach.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.graph.Payload;
import org.newsdocket.feed.Change;
import org.newsdocket.paging.Page;
import org.newsdocket.reach.Affected;
import org.newsdocket.reach.Reach;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.ValueLoaders;
import org.newsdocket.view.View;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What rests on what was changed. */
@Controller
final class ReachGraph {
    private static final String REACH = "Record.affected";

    ReachGraph(ValueLoaders loaders, Reach reach) {
        loaders.<RecordId, List<Affected>>register(REACH, (ids, view) -> all(ids, reach, view));
    }

    private static Map<RecordId, List<Affected>> all(Set<RecordId> ids, Reach reach, View view) {
        var affected = new HashMap<RecordId, List<Affected>>();
        ids.forEach(id -> affected.put(id, reach.of(id, view)));
        return affected;
    }

    @SchemaMapping(typeName = "Change")
    CompletableFuture<Connection<Affected, Edge<Affected>>> affected(
            Change change, ListArguments list, Reading reading) {
        return affected(change.recordId(), list, reading);
    }

    @SchemaMapping(typeName = "ReachingPayload", field = "affected")
    CompletableFuture<Connection<Affected, Edge<Affected>>> affectedBy(
            Payload payload, ListArguments list, Reading reading) {
        if (payload.revisions().isEmpty()) {
            var nothing = Page.<Affected>empty(list.page());
            return CompletableFuture.completedFuture(list.connection(nothing));
        }
        return affected(payload.revisions().getFirst().id(), list, reading);
    }

    private static CompletableFuture<Connection<Affected, Edge<Affected>>> affected(
            RecordId origin, ListArguments list, Reading reading) {
        return reading.<RecordId, List<Affected>>value(REACH, origin)
                .thenApply(affected ->
                        list.connection(
                                Page.within(
                                        affected,
                                        each -> each.record().id().value(),
                                        list.page())));
    }

    /** With the fields that the query selects. */
    @SchemaMapping(typeName = "Affected", field = "record")
    CompletableFuture<@Nullable Record> affectedRecord(Affected affected, Reading reading) {
        return reading.one(affected.record().id(), Record.class);
    }
}
