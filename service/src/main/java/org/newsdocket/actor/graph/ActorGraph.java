package org.newsdocket.actor.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorCriterion;
import org.newsdocket.actor.ActorNames;
import org.newsdocket.actor.ActorSort;
import org.newsdocket.actor.Actors;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.StoredNeeds;
import org.newsdocket.view.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
final class ActorGraph implements StoredNeeds {
    private final Actors actors;
    private final List<ActorCriterion> criteria;

    ActorGraph(Actors actors, List<ActorCriterion> criteria) {
        this.actors = actors;
        this.criteria = criteria;
    }

    @Override
    public List<Need> needs() {
        return List.of(StoredNeeds.need("Actor.name", RecordKind.ACTOR, "names"));
    }

    @SchemaMapping(typeName = "Reader")
    CompletableFuture<Actor> actor(@Argument String id, Reading reading) {
        return reading.named("id", id, Actor.class, RecordKind.ACTOR);
    }

    @SchemaMapping(typeName = "Reader", field = "actors")
    CompletableFuture<Connection<Actor, Edge<Actor>>> list(
            @Argument @Nullable ActorFilter filter,
            @Argument @Nullable ActorSort sort,
            ListArguments list,
            Reading reading,
            DataFetchingEnvironment environment) {
        Map<String, Object> asked = environment.getArgumentOrDefault("filter", Map.of());
        var among = among(asked, reading.view());
        var query = (filter == null ? ActorFilter.NONE : filter).query(among);
        var order = sort == null ? ActorSort.NAME : sort;
        var selection = reading.selection(RecordKind.ACTOR);
        return reading.naming(
                query.named(),
                list,
                () -> actors.page(query, order, list.page(), selection, reading.view()));
    }

    /** What meets every criterion that was asked for; null where none was. */
    private @Nullable Set<RecordId> among(Map<String, Object> asked, View view) {
        Set<RecordId> among = null;
        for (var criterion : criteria) {
            var meeting = criterion.meeting(asked, view).orElse(null);
            if (meeting == null) {
                continue;
            }
            if (among == null) {
                among = new HashSet<>(meeting);
            } else {
                among.retainAll(meeting);
            }
        }
        return among;
    }

    @SchemaMapping(typeName = "Actor")
    String name(Actor actor, @Argument @Nullable String language) {
        return ActorNames.choose(actor, language);
    }

    @SchemaMapping(typeName = "Actor")
    List<LocalizedName> names(Actor actor) {
        return ActorNames.of(actor);
    }

    @SchemaMapping(typeName = "Actor")
    List<Identifier> identifiers(Actor actor) {
        var identity = actor instanceof UndisclosedPerson person ? person.identity() : null;
        return identity == null ? actor.identifiers() : identity.identifiers();
    }

    @SchemaMapping(typeName = "Actor")
    CompletableFuture<@Nullable String> description(Actor actor, Reading reading) {
        return reading.optionalText(actor.description(), null);
    }

    @SchemaMapping(typeName = "Court")
    CompletableFuture<@Nullable Court> appealsTo(Court court, Reading reading) {
        return reading.one(court.appealsTo(), Court.class);
    }
}
