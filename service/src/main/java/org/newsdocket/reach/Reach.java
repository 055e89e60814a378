package org.newsdocket.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsdocket.actor.Actors;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.Dependents;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;
import org.newsdocket.statement.Statement;
import org.newsdocket.statement.Statements;
import org.newsdocket.story.Stories;
import org.newsdocket.story.Story;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

/**
 * Follows what rests on a record at any distance: facts on the statements and stories that they
 * name as sources, stories on the statements that they report and on the actors and proceedings
 * that they tell of.
 */
@Component
public class Reach {
    /** Of the stories that tell of one actor or proceeding, this many, newest first. */
    private static final PageRequest TELLING = PageRequest.first(1000);

    private static final Selection ID_ALONE = Selection.of(Set.of());
    private static final Selection STORIES = Selection.of(Set.of("stories"));

    private final Dependents dependents;
    private final Stories stories;
    private final Statements statements;
    private final Actors actors;

    Reach(Dependents dependents, Stories stories, Statements statements, Actors actors) {
        this.dependents = dependents;
        this.actors = actors;
        this.stories = stories;
        this.statements = statements;
    }

    /**
     * All that rests on the record, as far as the viewer may know of it; nearest first, then by id.
     * At most nine store commands for each step away from it.
     *
     * @param reportedIn the stories that report it, where it may not be shown any more itself
     */
    public List<Affected> of(RecordId origin, Set<RecordId> reportedIn, View view) {
        var found = new LinkedHashMap<RecordId, Step>();
        if (!reportedIn.isEmpty()) {
            stories.findAll(reportedIn, ID_ALONE, view)
                    .values()
                    .forEach(story -> found.put(story.id(), new Step(story, 1, origin)));
        }
        var first = step(Set.of(origin), origin, 1, found, view);
        var frontier = new HashSet<>(first);
        frontier.addAll(found.keySet());
        for (int distance = 2; !frontier.isEmpty(); distance++) {
            frontier = new HashSet<>(step(frontier, origin, distance, found, view));
        }
        var reached = new HashSet<>(found.keySet());
        reached.add(origin);
        return found.values().stream()
                .map(step -> affected(step, reached))
                .sorted(
                        Comparator.comparingInt(Affected::distance)
                                .thenComparing(affected -> affected.record().id()))
                .toList();
    }

    private record Step(Record record, List<Fact> facts, int distance, RecordId because) {
        Step(Record story, int distance, RecordId because) {
            this(story, List.of(), distance, because);
        }
    }

    /** Returns what was reached for the first time. */
    private Set<RecordId> step(
            Set<RecordId> frontier,
            RecordId origin,
            int distance,
            Map<RecordId, Step> found,
            View view) {
        var next = new ArrayList<Step>();
        var resting = dependents.restingOn(frontier, view);
        var facts = new ToldFacts(resting, actors, view);
        for (var record : resting) {
            facts.because(record, frontier)
                    .ifPresent(because ->
                            next.add(new Step(record, facts.of(record), distance, because)));
        }
        telling(frontier, view)
                .forEach((because, told) ->
                        told.forEach(story -> next.add(new Step(story, distance, because))));
        var fresh =
                next.stream()
                        .filter(step -> !step.record().id().equals(origin))
                        .filter(step -> found.putIfAbsent(step.record().id(), step) == null)
                        .map(step -> step.record().id())
                        .collect(Collectors.toUnmodifiableSet());
        return fresh;
    }

    private Map<RecordId, List<Story>> telling(Set<RecordId> records, View view) {
        var telling = new LinkedHashMap<RecordId, List<Story>>();
        var actors = ofKind(records, RecordKind.ACTOR);
        var proceedings = ofKind(records, RecordKind.PROCEEDING);
        if (!actors.isEmpty()) {
            put(stories.ofActors(actors, TELLING, ID_ALONE, view), telling);
        }
        if (!proceedings.isEmpty()) {
            put(stories.ofProceedings(proceedings, TELLING, ID_ALONE, view), telling);
        }
        var said = ofKind(records, RecordKind.STATEMENT);
        if (!said.isEmpty()) {
            reporting(statements.findAll(said, STORIES, view).values(), telling, view);
        }
        return telling;
    }

    private void reporting(
            Iterable<Statement> said, Map<RecordId, List<Story>> telling, View view) {
        var wanted = new HashSet<RecordId>();
        said.forEach(statement -> wanted.addAll(statement.stories()));
        var found =
                wanted.isEmpty()
                        ? Map.<RecordId, Story>of()
                        : stories.findAll(wanted, ID_ALONE, view);
        said.forEach(statement ->
                telling.put(
                        statement.id(),
                        statement.stories().stream()
                                .filter(found::containsKey)
                                .map(found::get)
                                .toList()));
    }

    private static void put(Map<RecordId, Page<Story>> pages, Map<RecordId, List<Story>> telling) {
        pages.forEach(
                (id, page) -> telling.put(id, page.rows().stream().map(Page.Row::item).toList()));
    }

    private static Set<RecordId> ofKind(Set<RecordId> records, RecordKind kind) {
        return records.stream()
                .filter(id -> id.kind() == kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Affected affected(Step step, Set<RecordId> reached) {
        var facts =
                step.facts().stream().filter(fact -> fact.restsOn(reached)).map(Fact::key).toList();
        return new Affected(step.record(), facts, step.distance(), step.because());
    }
}
