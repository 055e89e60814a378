package org.newsdocket.statement.graph;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.paging.Page;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Source;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.EdgeLoaders;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.statement.Statement;
import org.newsdocket.statement.Statements;
import org.newsdocket.story.Story;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The stories that report a statement, and from stories, actors and proceedings to the statements.
 */
@Controller
final class StatementEdges {
    private static final String BY_ACTOR = "Actor.statements";
    private static final String ABOUT = "Proceeding.statements";

    StatementEdges(EdgeLoaders loaders, Statements statements) {
        loaders.register(
                Statements.IN_STORY,
                RecordKind.STATEMENT,
                String.class,
                (stories, _, page, selection, view) ->
                        statements.inStories(stories, page, selection, view));
        loaders.register(
                BY_ACTOR,
                RecordKind.STATEMENT,
                String.class,
                (actors, _, page, selection, view) ->
                        statements.byActors(actors, page, selection, view));
        loaders.register(
                ABOUT,
                RecordKind.STATEMENT,
                String.class,
                (records, _, page, selection, view) ->
                        statements.about(records, page, selection, view));
    }

    @SchemaMapping
    CompletableFuture<Connection<Story, Edge<Story>>> stories(
            Statement statement, ListArguments list, Reading reading) {
        return reading.all(statement.stories(), Story.class)
                .thenApply(stories ->
                        list.connection(
                                Page.within(stories, story -> story.id().value(), list.page())));
    }

    @SchemaMapping
    CompletableFuture<Connection<Statement, Edge<Statement>>> statements(
            Story story, ListArguments list, Reading reading) {
        return reading.edge(Statements.IN_STORY, story.id(), "", list);
    }

    @SchemaMapping(typeName = "Actor")
    CompletableFuture<Connection<Statement, Edge<Statement>>> statements(
            Actor actor, ListArguments list, Reading reading) {
        return reading.edge(BY_ACTOR, actor.id(), "", list);
    }

    @SchemaMapping
    CompletableFuture<Connection<Statement, Edge<Statement>>> statements(
            Proceeding proceeding, ListArguments list, Reading reading) {
        return reading.edge(ABOUT, proceeding.id(), "", list);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Statement> statement(Source source, Reading reading) {
        return reading.one(source.statement(), Statement.class);
    }
}
