package org.newsdocket.statement.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.ShownText;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.statement.Statement;
import org.newsdocket.statement.StatementSort;
import org.newsdocket.statement.Statements;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Statements, who made them and about what. */
@Controller
final class StatementGraph {
    private final Statements statements;

    StatementGraph(Statements statements) {
        this.statements = statements;
    }

    @SchemaMapping(typeName = "Reader")
    CompletableFuture<Statement> statement(@Argument String id, Reading reading) {
        return reading.named("id", id, Statement.class, RecordKind.STATEMENT);
    }

    @SchemaMapping(typeName = "Reader", field = "statements")
    CompletableFuture<Connection<Statement, Edge<Statement>>> list(
            @Argument @Nullable StatementFilter filter,
            @Argument @Nullable StatementSort sort,
            ListArguments list,
            Reading reading) {
        var query = (filter == null ? StatementFilter.NONE : filter).query();
        var order = sort == null ? StatementSort.NEWEST : sort;
        var selection = reading.selection(RecordKind.STATEMENT);
        return reading.naming(
                query.named(),
                list,
                () -> statements.page(query, order, list.page(), selection, reading.view()));
    }

    @SchemaMapping
    CompletableFuture<ShownText> text(Statement statement, Reading reading) {
        return reading.rich(statement.text());
    }

    @SchemaMapping
    CompletableFuture<@Nullable ShownText> original(Statement statement, Reading reading) {
        if (statement.original() == null) {
            return CompletableFuture.completedFuture(null);
        }
        return reading.rich(statement.original()).thenApply(shown -> shown);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> attribution(Statement statement, Reading reading) {
        return reading.optionalText(statement.attribution(), null);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Actor> speaker(Statement statement, Reading reading) {
        return reading.one(statement.speaker(), Actor.class);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Actor> onBehalfOf(Statement statement, Reading reading) {
        return reading.one(statement.onBehalfOf(), Actor.class);
    }

    @SchemaMapping
    CompletableFuture<List<Record>> about(Statement statement, Reading reading) {
        return reading.all(statement.about(), Record.class);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Statement> inReplyTo(Statement statement, Reading reading) {
        return reading.one(statement.inReplyTo(), Statement.class);
    }
}
