package org.newsdocket.story.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.paging.Page;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Source;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.EdgeLoaders;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.story.Stories;
import org.newsdocket.story.Story;
import org.newsdocket.story.Story.StoryActor;
import org.newsdocket.story.Story.StoryRole;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What stories tell of, and from there back to the stories. */
@Controller
final class StoryEdges {
    StoryEdges(EdgeLoaders loaders, Stories stories) {
        loaders.register(
                Stories.OF_ACTOR,
                RecordKind.STORY,
                String.class,
                (actors, _, page, selection, view) ->
                        stories.ofActors(actors, page, selection, view));
        loaders.register(
                Stories.OF_PROCEEDING,
                RecordKind.STORY,
                String.class,
                (proceedings, _, page, selection, view) ->
                        stories.ofProceedings(proceedings, page, selection, view));
    }

    /** An actor in a story, with the role that the story gives it. */
    record StoryActorEdge(String cursor, Actor node, StoryRole role) {}

    private record Told(Actor actor, StoryRole role) {
        String place() {
            return actor.id() + " " + role;
        }
    }

    @SchemaMapping
    CompletableFuture<Connection<Actor, StoryActorEdge>> actors(
            Story story, @Argument @Nullable StoryRole role, ListArguments list, Reading reading) {
        var wanted =
                story.actors().stream()
                        .filter(told -> role == null || told.role() == role)
                        .toList();
        return reading.all(wanted.stream().map(StoryActor::actor).distinct().toList(), Actor.class)
                .thenApply(actors -> connection(list, told(wanted, actors)));
    }

    private static List<Told> told(List<StoryActor> wanted, List<Actor> visible) {
        return wanted.stream()
                .flatMap(told ->
                        visible.stream()
                                .filter(actor -> actor.id().equals(told.actor()))
                                .map(actor -> new Told(actor, told.role())))
                .toList();
    }

    private static Connection<Actor, StoryActorEdge> connection(
            ListArguments list, List<Told> told) {
        return list.connection(
                Page.within(told, Told::place, list.page()),
                Told::actor,
                (cursor, each) -> new StoryActorEdge(cursor, each.actor(), each.role()));
    }

    @SchemaMapping
    CompletableFuture<Connection<Proceeding, Edge<Proceeding>>> proceedings(
            Story story, ListArguments list, Reading reading) {
        return all(story.proceedings(), Proceeding.class, list, reading);
    }

    @SchemaMapping
    CompletableFuture<Connection<Story, Edge<Story>>> related(
            Story story, ListArguments list, Reading reading) {
        return all(story.related(), Story.class, list, reading);
    }

    private static <R extends Record> CompletableFuture<Connection<R, Edge<R>>> all(
            List<RecordId> ids, Class<R> type, ListArguments list, Reading reading) {
        return reading.all(ids, type)
                .thenApply(records ->
                        list.connection(
                                Page.within(records, record -> record.id().value(), list.page())));
    }

    @SchemaMapping(typeName = "Actor")
    CompletableFuture<Connection<Story, Edge<Story>>> stories(
            Actor actor, ListArguments list, Reading reading) {
        return reading.edge(Stories.OF_ACTOR, actor.id(), "", list);
    }

    @SchemaMapping
    CompletableFuture<Connection<Story, Edge<Story>>> stories(
            Proceeding proceeding, ListArguments list, Reading reading) {
        return reading.edge(Stories.OF_PROCEEDING, proceeding.id(), "", list);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Story> story(Source source, Reading reading) {
        return reading.one(source.story(), Story.class);
    }
}
