package org.newsdocket.actor.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorQuery;
import org.newsdocket.actor.ActorSort;
import org.newsdocket.actor.Actors;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
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
import org.newsdocket.record.mongo.ViewFilter;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoActors implements Actors {
    private static final Order BY_NAME = Order.ascending(ActorShape.NAME, KeyType.TEXT);
    private static final Order NEWEST = Order.descending(ActorShape.NEWEST, KeyType.MOMENT);

    private final RecordCollection<Actor> actors;

    MongoActors(MongoDatabase database, ActorShape shape) {
        this.actors = new RecordCollection<>(database, shape);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public Class<Actor> type() {
        return Actor.class;
    }

    @Override
    public List<Class<? extends Actor>> types() {
        return List.of(
                Person.class,
                Organization.class,
                Court.class,
                Group.class,
                UndisclosedPerson.class);
    }

    @Override
    public Map<RecordId, Actor> findAll(Set<RecordId> ids, Selection selection, View view) {
        return actors.findAll(ids, selection, view);
    }

    @Override
    public Page<Actor> page(
            ActorQuery query, ActorSort sort, PageRequest page, Selection selection, View view) {
        if (query.among() != null && query.among().isEmpty()) {
            return Page.empty(page);
        }
        var order =
                switch (sort) {
                    case NAME -> BY_NAME;
                    case NEWEST -> NEWEST;
                };
        return actors.page(filter(query, view), order, page, selection, view);
    }

    @Override
    public Set<RecordId> hidden(View view) {
        return actors.hidden(view);
    }

    @Override
    public Map<RecordId, Page<Actor>> branches(
            Set<RecordId> parents, PageRequest page, Selection selection, View view) {
        return actors.pages(
                Reference.to("parent"), parents, Filters.empty(), BY_NAME, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Actor>> people(
            Set<RecordId> organizations, PageRequest page, Selection selection, View view) {
        return actors.pages(
                affiliated(view), organizations, Filters.empty(), BY_NAME, page, selection, view);
    }

    private static Bson filter(ActorQuery query, View view) {
        return new Criteria()
                .isAnyOf("type", query.types())
                .is(ActorShape.NAMES, query.name() == null ? null : ActorShape.folded(query.name()))
                .identifier(query.identifier())
                .is("citizenships", query.citizenship())
                .is("country", query.country())
                .is("kind", query.organizationKind())
                .is("level", query.courtLevel())
                .and(
                        query.affiliatedWith() == null
                                ? null
                                : affiliated(view).toAny(Set.of(query.affiliatedWith())))
                .and(DocumentIndex.isDisputed(query.disputed(), view))
                .and(query.among() == null ? null : RecordCollection.named(query.among()))
                .filter();
    }

    private static Reference affiliated(View view) {
        return Reference.to("affiliations", "organization")
                .where("knownFrom", field -> ViewFilter.notAfter(field, view.knownAt()));
    }
}
