package org.newsdocket.actor.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Actors;
import org.newsdocket.actor.Affiliation;
import org.newsdocket.actor.Occupation;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.EdgeLoaders;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.StoredNeeds;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Affiliations from both ends, and the tree of organizations. */
@Controller
final class AffiliationGraph implements StoredNeeds {
    private static final String PEOPLE = "Organization.people";
    private static final String BRANCHES = "Organization.branches";

    /** By start; those of unknown start last. */
    private static final Comparator<Affiliation> LATEST_FIRST =
            Comparator.comparing(
                    Affiliation::from,
                    Comparator.nullsLast(Comparator.<PartialDate>reverseOrder()));

    /** An organization's people are read as one list; who is behind this many is not reached. */
    private static final PageRequest ALL_PEOPLE = PageRequest.first(1000);

    private static final PageRequest ALL_BRANCHES = PageRequest.first(PageRequest.LARGEST);

    AffiliationGraph(EdgeLoaders loaders, Actors actors) {
        loaders.register(
                BRANCHES,
                RecordKind.ACTOR,
                String.class,
                (ids, _, page, selection, view) -> actors.branches(ids, page, selection, view));
        loaders.register(
                PEOPLE,
                RecordKind.ACTOR,
                String.class,
                (ids, _, page, selection, view) -> actors.people(ids, page, selection, view));
    }

    @Override
    public List<Need> needs() {
        return List.of(
                StoredNeeds.need(PEOPLE, RecordKind.ACTOR, "affiliations"),
                StoredNeeds.need("Person.occupations", RecordKind.ACTOR, "affiliations"));
    }

    @SchemaMapping(typeName = "Actor")
    CompletableFuture<Connection<Affiliated, Edge<Affiliated>>> affiliations(
            Actor actor, ListArguments list, Reading reading) {
        var latestFirst = actor.affiliations().stream().sorted(LATEST_FIRST).toList();
        return hiddenKeys(actor, reading)
                .thenApply(hidden ->
                        connection(
                                list,
                                latestFirst.stream()
                                        .filter(fact -> !hidden.contains(fact.key()))
                                        .map(fact -> new Affiliated(actor, fact.without(hidden)))
                                        .toList()));
    }

    @SchemaMapping
    CompletableFuture<List<Occupation>> occupations(Person person, Reading reading) {
        return hiddenKeys(person, reading)
                .thenApply(hidden ->
                        person.occupations().stream()
                                .map(occupation -> occupation.without(hidden))
                                .toList());
    }

    /** Of the affiliations with organizations that the viewer may not know of. */
    private static CompletableFuture<Set<String>> hiddenKeys(Actor actor, Reading reading) {
        var organizations =
                actor.affiliations().stream().map(Affiliation::organization).distinct().toList();
        return reading.hidden(organizations).thenApply(hidden -> keys(actor, hidden));
    }

    private static Set<String> keys(Actor actor, Set<RecordId> organizations) {
        return actor.affiliations().stream()
                .filter(fact -> organizations.contains(fact.organization()))
                .map(Affiliation::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    @SchemaMapping(typeName = "Organization")
    CompletableFuture<Connection<Affiliated, Edge<Affiliated>>> people(
            Organization organization, ListArguments list, Reading reading) {
        return reading.<Actor>page(PEOPLE, organization.id(), "", ALL_PEOPLE)
                .thenCompose(page -> told(affiliatedWith(organization, page), reading))
                .thenApply(told -> connection(list, told));
    }

    /** Without the keys of affiliations of the same people that the viewer may not know of. */
    private static CompletableFuture<List<Affiliated>> told(List<Affiliated> all, Reading reading) {
        var organizations =
                all.stream()
                        .flatMap(affiliated -> affiliated.actor().affiliations().stream())
                        .map(Affiliation::organization)
                        .distinct()
                        .toList();
        return reading.hidden(organizations)
                .thenApply(hidden ->
                        all.stream()
                                .map(affiliated ->
                                        affiliated.without(keys(affiliated.actor(), hidden)))
                                .toList());
    }

    private static List<Affiliated> affiliatedWith(Organization organization, Page<Actor> people) {
        return people.rows().stream()
                .map(Page.Row::item)
                .flatMap(actor ->
                        actor.affiliations().stream().map(fact -> new Affiliated(actor, fact)))
                .filter(affiliated ->
                        affiliated.affiliation().organization().equals(organization.id()))
                .toList();
    }

    private static Connection<Affiliated, Edge<Affiliated>> connection(
            ListArguments list, List<Affiliated> all) {
        return list.connection(Page.within(all, Affiliated::place, list.page()));
    }

    @SchemaMapping(typeName = "Affiliation", field = "organization")
    CompletableFuture<@Nullable Organization> organization(Affiliated affiliated, Reading reading) {
        return reading.one(affiliated.affiliation().organization(), Organization.class);
    }

    @SchemaMapping(typeName = "Organization")
    CompletableFuture<@Nullable Organization> parent(Organization organization, Reading reading) {
        return reading.one(organization.parent(), Organization.class);
    }

    @SchemaMapping(typeName = "Organization")
    CompletableFuture<List<Actor>> branches(Organization organization, Reading reading) {
        return reading.<Actor>page(BRANCHES, organization.id(), "", ALL_BRANCHES)
                .thenApply(page -> page.rows().stream().map(Page.Row::item).toList());
    }
}
