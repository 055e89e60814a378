package org.newsdocket.record.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.view.Renditions;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.View;

/**
 * The records of one kind: the current revisions, or for a past View those that stood then.
 * Whatever leaves it has been shown by the View given.
 */
public final class RecordCollection<R extends Record> {
    private static final List<String> READ_ALWAYS =
            List.of(
                    RecordDocuments.RECORD,
                    "revision",
                    "recordedAt",
                    "status",
                    "embargoedUntil",
                    "knownFrom",
                    Restriction.LIST,
                    Renditions.AUDIENCE,
                    RecordDocuments.RENDITION);

    /** So that no answer is asked for in parts; the store ends a part at 16 MB anyway. */
    static final int ALL_AT_ONCE = 100_000;

    private final RecordShape<R> shape;
    private final MongoCollection<BsonDocument> current;
    private final MongoCollection<BsonDocument> revisions;

    public RecordCollection(MongoDatabase database, RecordShape<R> shape) {
        this.shape = shape;
        this.current =
                database.getCollection(ProjectionForm.collection(shape.kind()), BsonDocument.class);
        this.revisions =
                database.getCollection(
                        RevisionDocuments.collection(shape.kind()), BsonDocument.class);
    }

    private MongoCollection<BsonDocument> documents(View view) {
        return view.isPast() ? revisions : current;
    }

    /** One command. */
    public Map<RecordId, R> findAll(Set<RecordId> ids, Selection selection, View view) {
        var found = new LinkedHashMap<RecordId, R>();
        var documents =
                documents(view)
                        .find(ViewFilter.standing(view, named(ids)))
                        .projection(projection(selection, view))
                        .batchSize(ALL_AT_ONCE);
        for (var document : documents) {
            show(document, view).ifPresent(record -> found.put(record.id(), record));
        }
        return found;
    }

    /** One command; two where the list is to be counted. */
    public Page<R> page(
            Bson filter, Order order, PageRequest page, Selection selection, View view) {
        var read = new ArrayList<Page.Row<R>>();
        var documents =
                documents(view)
                        .find(ViewFilter.and(view, filter, order.beyond(page)))
                        .sort(order.sort(page))
                        .limit(page.size() + 1)
                        .projection(projection(selection, view, order.field()));
        for (var document : documents) {
            var position = order.position(document);
            show(document, view).ifPresent(record -> read.add(new Page.Row<>(position, record)));
        }
        return Page.of(read, page, page.counted() ? count(filter, view) : null);
    }

    /**
     * For each of the records referred to, a page of those that refer to it; none is left out. One
     * command for a single one, else two (and one more where a later page is to be counted),
     * however many there are.
     */
    public Map<RecordId, Page<R>> pages(
            Reference reference,
            Collection<RecordId> targets,
            Bson filter,
            Order order,
            PageRequest page,
            Selection selection,
            View view) {
        if (targets.size() == 1) {
            var target = targets.iterator().next();
            var found = page(and(filter, reference.toAny(targets)), order, page, selection, view);
            return Map.of(target, found);
        }
        return new ReferringPages<>(this, reference, order, page)
                .read(targets, filter, selection, view);
    }

    /** One command. */
    public long count(Bson filter, View view) {
        return documents(view).countDocuments(ViewFilter.and(view, filter));
    }

    /** The records of these ids, as a filter. */
    public static Bson named(Collection<RecordId> ids) {
        return Reference.to(RecordDocuments.RECORD).toAny(ids);
    }

    /**
     * The records that there are and that the viewer may not know of; one command, in a past view
     * two. They are the exceptions of the record, so they are few; but of an early moment they are
     * all that became public since.
     */
    public Set<RecordId> hidden(View view) {
        return new Exceptions(documents(view), readAlways(view), view)
                .not(RecordShape.PUBLIC_FROM, document -> view.shows(BsonTrees.tree(document)));
    }

    /**
     * The same with those that do not hold any more; only of kinds that facts name as sources.
     *
     * @param holdsBy the fields by which a record tells it
     */
    public Set<RecordId> fallen(Set<String> holdsBy, View view) {
        var read = new ArrayList<>(readAlways(view));
        read.addAll(holdsBy);
        return new Exceptions(documents(view), read, view)
                .not(
                        RecordShape.HOLDS_FROM,
                        document -> show(document, view).filter(Record::holds).isPresent());
    }

    /** All matches in no order, with all that they say; one command. */
    public List<R> all(Bson filter, View view) {
        var found = new ArrayList<R>();
        documents(view)
                .find(ViewFilter.and(view, filter))
                .batchSize(ALL_AT_ONCE)
                .forEach(document -> show(document, view).ifPresent(found::add));
        return found;
    }

    /** The first match in no order; one command. */
    public Optional<R> findFirst(Bson filter, Selection selection, View view) {
        var documents =
                documents(view)
                        .find(ViewFilter.and(view, filter))
                        .limit(1)
                        .projection(projection(selection, view));
        return Optional.ofNullable(documents.first()).flatMap(document -> show(document, view));
    }

    /** Runs an aggregation over what the viewer may see. */
    public List<BsonDocument> aggregate(Bson filter, View view, List<? extends Bson> stages) {
        var pipeline = new ArrayList<Bson>();
        pipeline.add(Aggregates.match(ViewFilter.and(view, filter)));
        pipeline.addAll(stages);
        return documents(view)
                .aggregate(pipeline, BsonDocument.class)
                .batchSize(ALL_AT_ONCE)
                .into(new ArrayList<>());
    }

    /** All records but these, as a filter. */
    public static Bson butNot(Collection<RecordId> ids) {
        return Filters.nin(RecordDocuments.RECORD, ids.stream().map(RecordId::value).toList());
    }

    static Bson and(Bson first, Bson second) {
        return first.toBsonDocument().isEmpty() ? second : Filters.and(first, second);
    }

    private Optional<R> show(BsonDocument stored, View view) {
        return RecordDocuments.show(stored, view, shape.type());
    }

    private static List<String> readAlways(View view) {
        if (!view.isPast()) {
            return READ_ALWAYS;
        }
        var fields = new ArrayList<>(READ_ALWAYS);
        fields.addAll(List.of(View.LATER, View.SUPERSEDED_AT));
        return fields;
    }

    private Bson projection(Selection selection, View view, String... alsoRead) {
        if (selection.everything()) {
            return Projections.exclude();
        }
        var fields = new ArrayList<>(readAlways(view));
        fields.addAll(shape.alwaysRead());
        fields.addAll(selection.fields());
        fields.addAll(List.of(alsoRead));
        if (!Collections.disjoint(fields, shape.facts())) {
            fields.addAll(shape.facts());
        }
        return Projections.include(fields.stream().distinct().toList());
    }
}
