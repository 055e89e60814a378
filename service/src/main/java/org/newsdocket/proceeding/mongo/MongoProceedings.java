package org.newsdocket.proceeding.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actors;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingQuery;
import org.newsdocket.proceeding.ProceedingSort;
import org.newsdocket.proceeding.Proceedings;
import org.newsdocket.proceeding.StandingState;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;
import org.newsdocket.record.Sources;
import org.newsdocket.record.mongo.Order;
import org.newsdocket.record.mongo.Order.KeyType;
import org.newsdocket.record.mongo.RecordCollection;
import org.newsdocket.record.mongo.Reference;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoProceedings implements Proceedings {
    private static final Order NEWEST = Order.descending(ProceedingShape.NEWEST, KeyType.MOMENT);
    private static final Order OLDEST = Order.ascending(ProceedingShape.NEWEST, KeyType.MOMENT);
    private static final Order RECENTLY_UPDATED = Order.descending("recordedAt", KeyType.MOMENT);

    private final RecordCollection<Proceeding> proceedings;

    private final Actors actors;
    private final List<Sources<?>> sources;

    MongoProceedings(
            MongoDatabase database,
            ProceedingShape shape,
            Actors actors,
            List<Sources<?>> sources) {
        this.proceedings = new RecordCollection<>(database, shape);
        this.actors = actors;
        this.sources = sources;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PROCEEDING;
    }

    @Override
    public Class<Proceeding> type() {
        return Proceeding.class;
    }

    @Override
    public Map<RecordId, Proceeding> findAll(Set<RecordId> ids, Selection selection, View view) {
        return proceedings.findAll(ids, selection, view);
    }

    @Override
    public Page<Proceeding> page(
            ProceedingQuery query,
            ProceedingSort sort,
            PageRequest page,
            Selection selection,
            View view) {
        var order =
                switch (sort) {
                    case NEWEST -> NEWEST;
                    case OLDEST -> OLDEST;
                    case RECENTLY_UPDATED -> RECENTLY_UPDATED;
                };
        var hidden =
                ProceedingFilters.asksForAnybody(query) ? actors.hidden(view) : Set.<RecordId>of();
        var shaken =
                ProceedingFilters.asksForAnyStanding(query)
                        ? ShakenProceedings.in(proceedings, sources, hidden, view)
                        : ShakenProceedings.none();
        var filter = new ProceedingFilters(query, view, hidden, shaken).filter();
        return proceedings.page(filter, order, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Proceeding>> withParty(
            Set<RecordId> actors,
            Optional<PartyRole> role,
            PageRequest page,
            Selection selection,
            View view) {
        var party = Reference.to("parties", "actor");
        var inRole =
                role.map(wanted -> party.where("role", field -> Filters.eq(field, wanted.name())))
                        .orElse(party);
        return proceedings.pages(inRole, actors, Filters.empty(), NEWEST, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Proceeding>> before(
            Set<RecordId> courts, PageRequest page, Selection selection, View view) {
        return proceedings.pages(
                Reference.to("court"), courts, Filters.empty(), NEWEST, page, selection, view);
    }

    @Override
    public Set<RecordId> parties(
            @Nullable PartyRole role, @Nullable StandingState standing, View view) {
        if (role == null) {
            return standing == null ? Set.of() : standing(standing, view);
        }
        var withRole =
                elements(
                        "parties",
                        Filters.elemMatch("parties", Filters.eq("role", role.name())),
                        Filters.eq("parties.role", role.name()),
                        view);
        if (standing != null) {
            withRole.retainAll(standing(standing, view));
        }
        return withRole;
    }

    private Set<RecordId> standing(StandingState standing, View view) {
        var state = ProceedingFilters.standing("", standing, view);
        var unwound = ProceedingFilters.standing(ProceedingShape.STANDINGS + ".", standing, view);
        var shaken = ShakenProceedings.in(proceedings, sources, Set.of(), view);
        var found = Filters.elemMatch(ProceedingShape.STANDINGS, state);
        var actors = elements(ProceedingShape.STANDINGS, shaken.others(found), unwound, view);
        actors.addAll(shaken.whoStands(standing));
        return actors;
    }

    /**
     * The actors of the elements of a list that meet a condition, given of a proceeding and of an
     * unwound element.
     */
    private Set<RecordId> elements(String list, Bson ofProceeding, Bson unwound, View view) {
        var stages =
                List.of(
                        Aggregates.project(Projections.include(list)),
                        Aggregates.unwind("$" + list),
                        Aggregates.match(unwound),
                        Aggregates.group("$" + list + ".actor"));
        var actors = new HashSet<RecordId>();
        proceedings
                .aggregate(ofProceeding, view, stages)
                .forEach(group -> actors.add(new RecordId(group.getString("_id").getValue())));
        return actors;
    }
}
