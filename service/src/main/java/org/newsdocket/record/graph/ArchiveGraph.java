package org.newsdocket.record.graph;

import graphql.execution.DataFetcherResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The way into the past. An archive is a View of its own, with which everything below it is read.
 */
@Controller
final class ArchiveGraph {
    @QueryMapping
    DataFetcherResult<View> asOf(
            @Argument @Nullable Instant recordedAt,
            @Argument @Nullable Instant knownAt,
            Reading reading) {
        var view = reading.view().asOf(recordedAt, knownAt);
        return DataFetcherResult.<View>newResult().data(view).localContext(view).build();
    }

    @SchemaMapping(typeName = "Archive")
    Instant recordedAt(View view) {
        return view.recordedAt();
    }

    @SchemaMapping(typeName = "Archive")
    Instant knownAt(View view) {
        return view.publicBy() == null ? view.now() : view.knownAt();
    }
}
