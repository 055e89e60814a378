package org.newsdocket.feed.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.feed.Change;
import org.newsdocket.feed.Change.Place;
import org.newsdocket.feed.ChangeQuery;
import org.newsdocket.feed.ChangeQuery.About;
import org.newsdocket.feed.Changes;
import org.newsdocket.feed.Changes.Stretch;
import org.newsdocket.ledger.Revision;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.Connection.PageInfo;
import org.newsdocket.record.graph.Ids;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.story.Stories;
import org.newsdocket.story.Story;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What changed, in the order of the ledger. */
@Controller
final class ChangeGraph {
    private static final Place BEFORE_ALL = new Place(0, 0);
    private static final Place BEHIND_ALL = Place.after(Long.MAX_VALUE);

    /** Of the stories that tell of an actor or a proceeding, this many are named, newest first. */
    private static final PageRequest STORIES = PageRequest.first(PageRequest.LARGEST);

    private final Changes changes;

    ChangeGraph(Changes changes) {
        this.changes = changes;
    }

    @QueryMapping("changes")
    CompletableFuture<Connection<Change, Edge<Change>>> changes(
            @Argument @Nullable List<RecordKind> kinds,
            @Argument @Nullable String story,
            ListArguments list,
            Reading reading) {
        var places = list.of(FeedCursors.LIST);
        var page = places.page();
        var wanted = kinds == null ? null : Set.copyOf(kinds);
        return about(story, reading)
                .thenApply(
                        about -> connection(new ChangeQuery(wanted, about), places, page, reading));
    }

    /** A story that the viewer may not see tells of nothing; that it is gone may be told. */
    private static CompletableFuture<@Nullable About> about(
            @Nullable String story, Reading reading) {
        if (story == null) {
            return CompletableFuture.completedFuture(null);
        }
        var id = Ids.parse("story", story, RecordKind.STORY);
        return reading.one(id, Story.class)
                .thenCompose(found ->
                        found == null
                                ? CompletableFuture.completedFuture(new About(id, false, Map.of()))
                                : told(id, reading));
    }

    /** By each revision of the story that the viewer may see. */
    private static CompletableFuture<About> told(RecordId id, Reading reading) {
        return reading.<RecordId, List<Revision>>value(Revisions.HISTORY, id)
                .thenCompose(revisions -> {
                    var records = new LinkedHashMap<Revision, CompletableFuture<Record>>();
                    for (var revision : revisions.reversed()) {
                        records.put(revision, reading.value(Revisions.RECORD, revision.key()));
                    }
                    return CompletableFuture.allOf(
                                    records.values().toArray(CompletableFuture[]::new))
                            .thenApply(_ -> new About(id, true, toldSince(records)));
                });
    }

    private static Map<RecordId, Instant> toldSince(
            Map<Revision, CompletableFuture<Record>> records) {
        var since = new HashMap<RecordId, Instant>();
        records.forEach((revision, record) -> {
            if (record.join() instanceof Story story) {
                story.actors()
                        .forEach(told -> since.putIfAbsent(told.actor(), revision.recordedAt()));
                story.proceedings().forEach(told -> since.putIfAbsent(told, revision.recordedAt()));
            }
        });
        return since;
    }

    private Connection<Change, Edge<Change>> connection(
            ChangeQuery query, ListArguments places, PageRequest page, Reading reading) {
        var from =
                page.from() != null
                        ? FeedCursors.place(page.from())
                        : page.backward() ? BEHIND_ALL : BEFORE_ALL;
        var stretch = changes.read(query, from, page.backward(), page.size(), reading.view());
        var edges =
                stretch.changes().stream()
                        .map(change -> new Edge<>(cursor(change.place(), places), change))
                        .toList();
        var count = page.counted() ? changes.count(query, reading.view()) : null;
        return new Connection<>(edges, stretch.changes(), info(stretch, page, places), count);
    }

    /** The cursor in the direction of reading leads beyond what was left out, too. */
    private static PageInfo info(Stretch stretch, PageRequest page, ListArguments places) {
        boolean resumed = page.from() != null;
        var reached = cursor(stretch.reached(), places);
        if (stretch.changes().isEmpty()) {
            return page.backward()
                    ? new PageInfo(resumed, stretch.goesOn(), reached, null)
                    : new PageInfo(stretch.goesOn(), resumed, null, reached);
        }
        var first = cursor(stretch.changes().getFirst().place(), places);
        var last = cursor(stretch.changes().getLast().place(), places);
        return page.backward()
                ? new PageInfo(resumed, stretch.goesOn(), reached, last)
                : new PageInfo(stretch.goesOn(), resumed, first, reached);
    }

    private static String cursor(Place place, ListArguments places) {
        return places.cursor(FeedCursors.position(place));
    }

    @SchemaMapping
    String cursor(Change change, ListArguments list) {
        return cursor(change.place(), list.of(FeedCursors.LIST));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Record> record(Change change, Reading reading) {
        var key = new RevisionKey(change.recordId(), change.revision());
        return change.isShown()
                ? reading.<RevisionKey, Record>value(Revisions.RECORD, key)
                        .thenApply(record -> record)
                : CompletableFuture.completedFuture(null);
    }

    @SchemaMapping
    RecordKind recordKind(Change change) {
        return change.recordId().kind();
    }

    @SchemaMapping
    CompletableFuture<List<String>> stories(Change change, Reading reading) {
        var id = change.recordId();
        if (!change.isShown()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return switch (id.kind()) {
            case STORY -> CompletableFuture.completedFuture(List.of(id.value()));
            case STATEMENT ->
                    reading.all(change.stories(), Story.class).thenApply(ChangeGraph::ids);
            case ACTOR -> ofEdge(Stories.OF_ACTOR, id, reading);
            case PROCEEDING -> ofEdge(Stories.OF_PROCEEDING, id, reading);
        };
    }

    private static CompletableFuture<List<String>> ofEdge(
            String edge, RecordId id, Reading reading) {
        return reading.<Story>page(edge, id, "", STORIES)
                .thenApply(page -> ids(page.rows().stream().map(Page.Row::item).toList()));
    }

    private static List<String> ids(List<Story> stories) {
        return stories.stream().map(story -> story.id().value()).toList();
    }
}
