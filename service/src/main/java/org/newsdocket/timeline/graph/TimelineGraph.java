package org.newsdocket.timeline.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.newsdocket.ledger.Revision;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.StoredNeeds;
import org.newsdocket.statement.Statement;
import org.newsdocket.statement.Statements;
import org.newsdocket.story.Story;
import org.newsdocket.timeline.TimelineEntry;
import org.newsdocket.timeline.TimelineEntry.Happened;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
final class TimelineGraph implements StoredNeeds {
    /**
     * A timeline is ordered as a whole, so its statements are read as one list; older ones are not
     * reached.
     */
    private static final PageRequest ALL_STATEMENTS = PageRequest.first(1000);

    @Override
    public List<Need> needs() {
        return List.of(
                StoredNeeds.need("Story.timeline", RecordKind.STORY, "proceedings"),
                StoredNeeds.need("Story.timeline", RecordKind.PROCEEDING, "events"),
                StoredNeeds.need("Story.timeline", RecordKind.STATEMENT, "saidOn", "publishedAt"));
    }

    @SchemaMapping
    CompletableFuture<Connection<TimelineEntry, Edge<TimelineEntry>>> timeline(
            Story story, ListArguments list, Reading reading) {
        var happened =
                reading.all(story.proceedings(), Proceeding.class)
                        .thenCompose(proceedings -> happened(proceedings, reading));
        var statements =
                reading.<Statement>page(Statements.IN_STORY, story.id(), "", ALL_STATEMENTS);
        var revisions = reading.<RecordId, List<Revision>>value(Revisions.HISTORY, story.id());
        return CompletableFuture.allOf(happened, statements, revisions)
                .thenApply(_ -> {
                    var said =
                            statements.join().rows().stream()
                                    .map(Page.Row::item)
                                    .toList()
                                    .reversed();
                    var revised = new ArrayList<>(revisions.join());
                    revised.sort(Comparator.comparingInt(Revision::revision));
                    var entries = TimelineEntry.timeline(happened.join(), said, revised);
                    return list.connection(Page.within(entries, TimelineEntry::place, list.page()));
                });
    }

    private static CompletableFuture<List<Happened>> happened(
            List<Proceeding> proceedings, Reading reading) {
        var courses = new ArrayList<CompletableFuture<Happened>>();
        for (var proceeding : proceedings) {
            courses.add(
                    reading.hidden(proceeding.people())
                            .thenApply(proceeding::without)
                            .thenApply(shown -> new Happened(shown, shown.events())));
        }
        return CompletableFuture.allOf(courses.toArray(CompletableFuture[]::new))
                .thenApply(_ -> courses.stream().map(CompletableFuture::join).toList());
    }
}
