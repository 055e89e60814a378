package org.newsdocket.record.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.paging.Position;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.view.View;

/**
 * Pages of what refers to several records at once: the places of all in one command, the documents
 * of the pages in another.
 */
final class ReferringPages<R extends Record> {
    private final RecordCollection<R> collection;
    private final Reference reference;
    private final Order order;
    private final PageRequest page;

    ReferringPages(
            RecordCollection<R> collection, Reference reference, Order order, PageRequest page) {
        this.collection = collection;
        this.reference = reference;
        this.order = order;
        this.page = page;
    }

    Map<RecordId, Page<R>> read(
            Collection<RecordId> targets, Bson filter, Selection selection, View view) {
        var referring = RecordCollection.and(filter, reference.toAny(targets));
        var beyond = order.beyond(page);
        var places = places(targets, RecordCollection.and(referring, beyond), view);
        var totals = totals(targets, referring, places, view);
        var pages = new LinkedHashMap<RecordId, Page<Position>>();
        var wanted = new LinkedHashSet<RecordId>();
        for (var target : targets) {
            var of = placesPage(places.getOrDefault(target, List.of()), totals.get(target));
            of.rows().forEach(row -> wanted.add(new RecordId(row.position().id())));
            pages.put(target, of);
        }
        var records =
                wanted.isEmpty()
                        ? Map.<RecordId, R>of()
                        : collection.findAll(wanted, selection, view);
        var filled = new LinkedHashMap<RecordId, Page<R>>();
        pages.forEach((target, of) -> filled.put(target, filled(of, records)));
        return filled;
    }

    /** What was revised between the two commands so that it may no longer be seen is left out. */
    private Page<R> filled(Page<Position> places, Map<RecordId, R> records) {
        var rows = new ArrayList<Page.Row<R>>();
        for (var row : places.rows()) {
            var record = records.get(new RecordId(row.position().id()));
            if (record != null) {
                rows.add(new Page.Row<>(row.position(), record));
            }
        }
        return new Page<>(rows, places.hasPrevious(), places.hasNext(), places.total());
    }

    private Page<Position> placesPage(List<Position> places, @Nullable Long total) {
        var rows =
                places.stream().limit(page.size() + 1L).map(place -> new Page.Row<>(place, place));
        return Page.of(rows.toList(), page, page.counted() ? (total == null ? 0L : total) : null);
    }

    private Map<RecordId, Long> totals(
            Collection<RecordId> targets,
            Bson referring,
            Map<RecordId, List<Position>> places,
            View view) {
        if (!page.counted()) {
            return Map.of();
        }
        var all = page.from() == null ? places : places(targets, referring, view);
        var totals = new LinkedHashMap<RecordId, Long>();
        all.forEach((target, list) -> totals.put(target, (long) list.size()));
        return totals;
    }

    private Map<RecordId, List<Position>> places(
            Collection<RecordId> targets, Bson filter, View view) {
        var id = RecordDocuments.RECORD;
        var stages =
                List.of(
                        Aggregates.sort(order.sort(page)),
                        Aggregates.project(
                                Projections.include(reference.list(), order.field(), id)),
                        Aggregates.unwind("$" + reference.list()),
                        Aggregates.match(reference.unwoundToAny(targets)),
                        Aggregates.group(
                                "$" + reference.path(),
                                Accumulators.push("ids", "$" + id),
                                Accumulators.push("keys", "$" + order.field())));
        var places = new LinkedHashMap<RecordId, List<Position>>();
        for (var group : collection.aggregate(filter, view, stages)) {
            places.put(new RecordId(group.getString("_id").getValue()), positions(group));
        }
        return places;
    }

    /** A document that refers twice to the same record (in two roles) has one place. */
    private List<Position> positions(BsonDocument group) {
        var ids = group.getArray("ids");
        var keys = group.getArray("keys");
        var positions = new LinkedHashMap<BsonValue, Position>();
        for (int i = 0; i < ids.size(); i++) {
            positions.putIfAbsent(
                    ids.get(i), order.position(ids.get(i).asString().getValue(), keys.get(i)));
        }
        return List.copyOf(positions.values());
    }
}
