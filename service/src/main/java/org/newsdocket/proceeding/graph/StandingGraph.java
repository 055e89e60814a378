package org.newsdocket.proceeding.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorCriterion;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.proceeding.Charge;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.LegalStanding;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.Proceedings;
import org.newsdocket.proceeding.StandingState;
import org.newsdocket.proceeding.Standings;
import org.newsdocket.record.Fact;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Sources;
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

    private static final List<String> OF_STANDINGS =
            List.of(
                    "Proceeding.standings",
                    "Person.legalStanding",
                    "UndisclosedPerson.legalStanding");
    private static final String OF_CHARGE = "Charge.status";

    private final Proceedings proceedings;
    private final List<Sources<?>> sources;

    StandingGraph(Proceedings proceedings, List<Sources<?>> sources) {
        this.proceedings = proceedings;
        this.sources = sources;
    }

    @Override
    public List<Need> needs() {
        var needs = new ArrayList<Need>();
        for (var field : OF_STANDINGS) {
            needs.add(
                    StoredNeeds.need(
                            field,
                            RecordKind.PROCEEDING,
                            "parties",
                            "charges",
                            "events",
                            "incomplete"));
            needs.addAll(ofSources(field));
        }
        needs.addAll(ofSources(OF_CHARGE));
        return needs;
    }

    private List<Need> ofSources(String field) {
        return sources.stream()
                .map(port -> new Need(field, port.kind(), List.copyOf(port.holdsBy())))
                .toList();
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
                .thenCombine(
                        reading.fallen(proceeding.restsOnWhich()),
                        (shown, fallen) -> Standings.of(shown, fallen, reading.view().today()));
    }

    @SchemaMapping
    CompletableFuture<ChargeStatus> status(Charge charge, Reading reading) {
        var sources =
                charge.statusHistory().stream().flatMap(Fact::restsOnWhich).distinct().toList();
        return reading.fallen(sources).thenApply(charge::status);
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
                .thenCompose(page -> {
                    var cases = page.rows().stream().map(Page.Row::item).toList();
                    var sources =
                            cases.stream().flatMap(one -> one.restsOnWhich().stream()).toList();
                    return reading.fallen(sources)
                            .thenApply(fallen ->
                                    of(actor.id(), cases, fallen, reading.view().today()));
                });
    }

    private static List<LegalStanding> of(
            RecordId actor, List<Proceeding> cases, Set<RecordId> fallen, LocalDate today) {
        return cases.stream()
                .flatMap(one -> Standings.of(one, fallen, today).stream())
                .filter(standing -> standing.actor().equals(actor))
                .toList();
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
