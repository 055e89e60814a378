package org.newsdocket.proceeding.graph;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.Proceedings;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.EdgeLoaders;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** From actors to the proceedings that name them. */
@Controller
final class PartyEdges {
    static final String PROCEEDINGS = "Actor.proceedings";
    private static final String HEARS = "Court.hears";

    @SuppressWarnings({
        "rawtypes",
        "unchecked"
    }) // an Optional of a role, whose type a class can't tell
    PartyEdges(EdgeLoaders loaders, Proceedings proceedings) {
        loaders.register(
                PROCEEDINGS,
                RecordKind.PROCEEDING,
                Optional.class,
                (actors, role, page, selection, view) ->
                        proceedings.withParty(
                                actors, (Optional<PartyRole>) role, page, selection, view));
        loaders.register(
                HEARS,
                RecordKind.PROCEEDING,
                String.class,
                (courts, _, page, selection, view) ->
                        proceedings.before(courts, page, selection, view));
    }

    @SchemaMapping(typeName = "Actor")
    CompletableFuture<Connection<Proceeding, Edge<Proceeding>>> proceedings(
            Actor actor, @Argument @Nullable PartyRole role, ListArguments list, Reading reading) {
        return reading.edge(PROCEEDINGS, actor.id(), Optional.ofNullable(role), list);
    }

    @SchemaMapping
    CompletableFuture<Connection<Proceeding, Edge<Proceeding>>> hears(
            Court court, ListArguments list, Reading reading) {
        return reading.edge(HEARS, court.id(), "", list);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Proceeding> inContextOf(UndisclosedPerson person, Reading reading) {
        return reading.one(person.inContextOf(), Proceeding.class);
    }
}
