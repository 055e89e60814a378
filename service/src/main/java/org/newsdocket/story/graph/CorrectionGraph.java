package org.newsdocket.story.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Revision;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.record.Record;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.story.Story;
import org.newsdocket.story.Story.Correction;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was put right, in a story and in each of its revisions. */
@Controller
final class CorrectionGraph {
    @SchemaMapping
    CompletableFuture<String> text(Correction correction, Reading reading) {
        return reading.text(correction.text(), null);
    }

    /**
     * The correction that the revision before did not have; the first revision puts nothing right.
     */
    @SchemaMapping
    CompletableFuture<@Nullable Correction> correction(Revision revision, Reading reading) {
        var before = revision.key().before();
        if (before.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return corrections(revision.key(), reading)
                .thenCombine(
                        corrections(before.get(), reading),
                        (now, then) ->
                                now.stream()
                                        .filter(correction -> !then.contains(correction))
                                        .findFirst()
                                        .orElse(null));
    }

    private static CompletableFuture<List<Correction>> corrections(
            RevisionKey key, Reading reading) {
        return reading.<RevisionKey, Record>value(Revisions.RECORD, key)
                .thenApply(
                        record -> record instanceof Story story ? story.corrections() : List.of());
    }
}
