package org.newsdocket.statement.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;
import org.newsdocket.record.mongo.Criteria;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.record.mongo.Order;
import org.newsdocket.record.mongo.Order.KeyType;
import org.newsdocket.record.mongo.RecordCollection;
import org.newsdocket.record.mongo.Reference;
import org.newsdocket.statement.Statement;
import org.newsdocket.statement.StatementQuery;
import org.newsdocket.statement.StatementSort;
import org.newsdocket.statement.Statements;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoStatements implements Statements {
    private static final Order NEWEST = Order.descending(StatementShape.NEWEST, KeyType.MOMENT);
    private static final Order OLDEST = Order.ascending(StatementShape.NEWEST, KeyType.MOMENT);

    private final RecordCollection<Statement> statements;

    MongoStatements(MongoDatabase database, StatementShape shape) {
        this.statements = new RecordCollection<>(database, shape);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STATEMENT;
    }

    @Override
    public Class<Statement> type() {
        return Statement.class;
    }

    @Override
    public Map<RecordId, Statement> findAll(Set<RecordId> ids, Selection selection, View view) {
        return statements.findAll(ids, selection, view);
    }

    @Override
    public Set<String> holdsBy() {
        return Set.of("retractedAt");
    }

    @Override
    public Set<RecordId> fallen(View view) {
        return statements.fallen(holdsBy(), view);
    }

    @Override
    public Page<Statement> page(
            StatementQuery query,
            StatementSort sort,
            PageRequest page,
            Selection selection,
            View view) {
        var order =
                switch (sort) {
                    case NEWEST -> NEWEST;
                    case OLDEST -> OLDEST;
                };
        return statements.page(filter(query, view), order, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Statement>> inStories(
            Set<RecordId> stories, PageRequest page, Selection selection, View view) {
        return referring("stories", stories, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Statement>> byActors(
            Set<RecordId> actors, PageRequest page, Selection selection, View view) {
        return statements.pages(
                Reference.to(StatementShape.VOICES),
                actors,
                Filters.empty(),
                NEWEST,
                page,
                selection,
                view);
    }

    @Override
    public Map<RecordId, Page<Statement>> about(
            Set<RecordId> records, PageRequest page, Selection selection, View view) {
        return referring("about", records, page, selection, view);
    }

    private Map<RecordId, Page<Statement>> referring(
            String field, Set<RecordId> targets, PageRequest page, Selection selection, View view) {
        return statements.pages(
                Reference.to(field), targets, Filters.empty(), NEWEST, page, selection, view);
    }

    private static Bson filter(StatementQuery query, View view) {
        var until = query.saidUntil();
        var from = query.saidFrom();
        return new Criteria()
                .isAnyOf("kind", query.kinds())
                .is("speaker", query.speaker())
                .is("onBehalfOf", query.onBehalfOf())
                .is("channel.kind", query.channel())
                .is("about", query.about())
                .is("stories", query.story())
                .notBefore(
                        StatementShape.SAID_LAST, from == null ? null : DocumentIndex.startOf(from))
                .before(
                        StatementShape.SAID_FIRST,
                        until == null ? null : DocumentIndex.startOf(until.plusDays(1)))
                .and(isRetracted(query.retracted()))
                .and(DocumentIndex.isDisputed(query.disputed(), view))
                .filter();
    }

    private static @Nullable Bson isRetracted(@Nullable Boolean retracted) {
        if (retracted == null) {
            return null;
        }
        return retracted ? Filters.ne("retractedAt", null) : Filters.eq("retractedAt", null);
    }
}
