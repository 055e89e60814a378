package org.newsdocket.ledger.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.paging.Page;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.ValueLoaders;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
final class HistoryGraph {
    HistoryGraph(ValueLoaders loaders, Revisions revisions) {
        loaders.<RecordId, List<Revision>>register(Revisions.HISTORY, revisions::of);
        loaders.<RevisionKey, Record>register(Revisions.RECORD, revisions::records);
    }

    @SchemaMapping(typeName = "Record")
    CompletableFuture<Connection<Revision, Edge<Revision>>> history(
            Record record, ListArguments list, Reading reading) {
        return reading.<RecordId, List<Revision>>value(Revisions.HISTORY, record.id())
                .thenApply(revisions ->
                        list.connection(
                                Page.within(
                                        revisions,
                                        revision -> String.valueOf(revision.revision()),
                                        list.page())));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Record> record(Revision revision, Reading reading) {
        return reading.<RevisionKey, Record>value(Revisions.RECORD, revision.key())
                .thenApply(record -> record);
    }
}
