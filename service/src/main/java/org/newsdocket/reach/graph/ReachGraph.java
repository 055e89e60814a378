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
        loaders.<Origin, List<Affected>>register(
                REACH, (origins, view) -> all(origins, reach, view));
    }

    /** What was changed, and the stories that reported it where it may not be shown any more. */
    private record Origin(RecordId record, Set<RecordId> reportedIn) {}

    private static Map<Origin, List<Affected>> all(Set<Origin> origins, Reach reach, View view) {
        var affected = new HashMap<Origin, List<Affected>>();
        origins.forEach(origin ->
                affected.put(origin, reach.of(origin.record(), origin.reportedIn(), view)));
        return affected;
    }

    /**
     * Of an actor or a proceeding that is gone, nothing: which stories tell of it is what may not
     * be known.
     */
    @SchemaMapping(typeName = "Change")
    CompletableFuture<Connection<Affected, Edge<Affected>>> affected(
            Change change, ListArguments list, Reading reading) {
        if (!change.isShown() && !change.recordId().kind().isSource()) {
            return nothing(list);
        }
        var reportedIn = change.isShown() ? Set.<RecordId>of() : change.stories();
        return affected(new Origin(change.recordId(), reportedIn), list, reading);
    }

    private static CompletableFuture<Connection<Affected, Edge<Affected>>> nothing(
            ListArguments list) {
        return CompletableFuture.completedFuture(
                list.connection(Page.<Affected>empty(list.page())));
    }

    @SchemaMapping(typeName = "ReachingPayload", field = "affected")
    CompletableFuture<Connection<Affected, Edge<Affected>>> affectedBy(
            Payload payload, ListArguments list, Reading reading) {
        if (payload.revisions().isEmpty()) {
            return nothing(list);
        }
        var origin = new Origin(payload.revisions().getFirst().id(), Set.of());
        return affected(origin, list, reading);
    }

    private static CompletableFuture<Connection<Affected, Edge<Affected>>> affected(
            Origin origin, ListArguments list, Reading reading) {
        return reading.<Origin, List<Affected>>value(REACH, origin)
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
