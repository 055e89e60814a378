package org.newsdocket.proceeding.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorCriterion;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.proceeding.LegalStanding;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.Proceedings;
import org.newsdocket.proceeding.StandingState;
import org.newsdocket.proceeding.Standings;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.StoredNeeds;
import org.newsdocket.view.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Where people stand in proceedings, asked of either. */
@Controller
final class StandingGraph implements StoredNeeds, ActorCriterion {
    private static final PageRequest ALL = PageRequest.first(PageRequest.LARGEST);

    private final Proceedings proceedings;

    StandingGraph(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Need> needs() {
        return List.of(
                whole("Proceeding.standings"),
                whole("Person.legalStanding"),
                whole("UndisclosedPerson.legalStanding"));
    }

    private static Need whole(String field) {
        return StoredNeeds.need(field, RecordKind.PROCEEDING, "parties", "charges", "events");
    }

    @Override
    public Optional<Set<RecordId>> meeting(Map<String, Object> filter, View view) {
        var role = filter.get("partyRole");
        var standing = filter.get("standing");
        if (role == null && standing == null) {
            return Optional.empty();
        }
        return Optional.of(
                proceedings.parties(
                        role == null ? null : PartyRole.valueOf(role.toString()),
                        standing == null ? null : StandingState.valueOf(standing.toString()),
                        view));
    }

    @SchemaMapping
    CompletableFuture<List<LegalStanding>> standings(Proceeding proceeding, Reading reading) {
        return CaseGraph.shown(proceeding, reading)
                .thenApply(shown -> Standings.of(shown, reading.view().today()));
    }

    @SchemaMapping(typeName = "Person", field = "legalStanding")
    CompletableFuture<List<LegalStanding>> ofPerson(Actor actor, Reading reading) {
        return legalStanding(actor, reading);
    }

    @SchemaMapping(typeName = "UndisclosedPerson", field = "legalStanding")
    CompletableFuture<List<LegalStanding>> ofUndisclosedPerson(Actor actor, Reading reading) {
        return legalStanding(actor, reading);
    }

    private static CompletableFuture<List<LegalStanding>> legalStanding(
            Actor actor, Reading reading) {
        return reading.<Proceeding>page(
                        PartyEdges.PROCEEDINGS, actor.id(), Optional.of(PartyRole.DEFENDANT), ALL)
                .thenApply(page ->
                        page.rows().stream()
                                .flatMap(row ->
                                        Standings.of(row.item(), reading.view().today()).stream())
                                .filter(standing -> standing.actor().equals(actor.id()))
                                .toList());
    }

    @SchemaMapping(typeName = "LegalStanding", field = "actor")
    CompletableFuture<@Nullable Actor> standingActor(LegalStanding standing, Reading reading) {
        return reading.one(standing.actor(), Actor.class);
    }

    @SchemaMapping(typeName = "LegalStanding", field = "proceeding")
    CompletableFuture<@Nullable Proceeding> standingProceeding(
            LegalStanding standing, Reading reading) {
        return reading.one(standing.proceeding(), Proceeding.class);
    }

    @SchemaMapping
    String phrase(LegalStanding standing, @Argument @Nullable String language) {
        return standing.phrase(language);
    }
}
