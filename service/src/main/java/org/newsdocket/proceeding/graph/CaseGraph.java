package org.newsdocket.proceeding.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.paging.Page;
import org.newsdocket.proceeding.Charge;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingEvent;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a proceeding tells: its charges and its events. */
@Controller
final class CaseGraph {
    @SchemaMapping
    CompletableFuture<List<Charge>> charges(Proceeding proceeding, Reading reading) {
        return shown(proceeding, reading).thenApply(Proceeding::charges);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Actor> party(Charge charge, Reading reading) {
        return reading.one(charge.party(), Actor.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<ProceedingEvent, Edge<ProceedingEvent>>> events(
            Proceeding proceeding, ListArguments list, Reading reading) {
        return shown(proceeding, reading)
                .thenApply(shown ->
                        list.connection(
                                Page.within(shown.events(), ProceedingEvent::key, list.page())));
    }

    /** As somebody may read it who may not know of all the people in it. */
    static CompletableFuture<Proceeding> shown(Proceeding proceeding, Reading reading) {
        return reading.hidden(proceeding.people()).thenApply(proceeding::without);
    }

    @SchemaMapping
    CompletableFuture<List<Actor>> parties(ProceedingEvent event, Reading reading) {
        return reading.all(event.parties(), Actor.class);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Actor> by(ProceedingEvent event, Reading reading) {
        return reading.one(event.by(), Actor.class);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> note(ProceedingEvent event, Reading reading) {
        return reading.optionalText(event.note(), null);
    }
}
