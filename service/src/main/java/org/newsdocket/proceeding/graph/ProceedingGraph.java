package org.newsdocket.proceeding.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Organization;
import org.newsdocket.paging.Page;
import org.newsdocket.proceeding.Party;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingSort;
import org.newsdocket.proceeding.Proceedings;
import org.newsdocket.proceeding.RelatedProceeding;
import org.newsdocket.proceeding.RelatedProceeding.ProceedingRelation;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Proceedings, and whom and what they name. */
@Controller
final class ProceedingGraph {
    private final Proceedings proceedings;

    ProceedingGraph(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @SchemaMapping(typeName = "Reader")
    CompletableFuture<Proceeding> proceeding(@Argument String id, Reading reading) {
        return reading.named("id", id, Proceeding.class, RecordKind.PROCEEDING);
    }

    @SchemaMapping(typeName = "Reader", field = "proceedings")
    CompletableFuture<Connection<Proceeding, Edge<Proceeding>>> list(
            @Argument @Nullable ProceedingFilter filter,
            @Argument @Nullable ProceedingSort sort,
            ListArguments list,
            Reading reading) {
        var query = (filter == null ? ProceedingFilter.NONE : filter).query();
        var order = sort == null ? ProceedingSort.NEWEST : sort;
        var selection = reading.selection(RecordKind.PROCEEDING);
        return reading.naming(
                query.named(),
                list,
                () -> proceedings.page(query, order, list.page(), selection, reading.view()));
    }

    @SchemaMapping
    CompletableFuture<String> title(Proceeding proceeding, Reading reading) {
        return reading.text(proceeding.title(), null);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Court> court(Proceeding proceeding, Reading reading) {
        return reading.one(proceeding.court(), Court.class);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Organization> investigatedBy(
            Proceeding proceeding, Reading reading) {
        return reading.one(proceeding.investigatedBy(), Organization.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<Party, Edge<Party>>> parties(
            Proceeding proceeding,
            @Argument @Nullable PartyRole role,
            ListArguments list,
            Reading reading) {
        var wanted =
                proceeding.parties().stream()
                        .filter(party -> role == null || party.role() == role)
                        .toList();
        return reading.keeping(wanted, Party::actor)
                .thenApply(visible ->
                        list.connection(
                                Page.within(
                                        visible,
                                        party -> party.actor() + " " + party.role(),
                                        list.page())));
    }

    @SchemaMapping(typeName = "Party", field = "actor")
    CompletableFuture<@Nullable Actor> partyActor(Party party, Reading reading) {
        return reading.one(party.actor(), Actor.class);
    }

    @SchemaMapping
    CompletableFuture<List<RelatedProceeding>> related(
            Proceeding proceeding,
            @Argument @Nullable ProceedingRelation relation,
            Reading reading) {
        var wanted =
                proceeding.related().stream()
                        .filter(related -> relation == null || related.relation() == relation)
                        .toList();
        return reading.keeping(wanted, RelatedProceeding::proceeding);
    }

    @SchemaMapping(typeName = "RelatedProceeding", field = "proceeding")
    CompletableFuture<@Nullable Proceeding> relatedProceeding(
            RelatedProceeding related, Reading reading) {
        return reading.one(related.proceeding(), Proceeding.class);
    }
}
