package org.newsdocket.leak;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLSchema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsdocket.access.KeyIssuing;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.editing.RecordChecking;
import org.newsdocket.leak.World.SetClock;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.graphql.execution.GraphQlSource;

/** One record full of secrets, and who asked for it. */
final class Leaks implements TestStore.Shared {
    private final Map<Reader, Interrogation> interrogations = new HashMap<>();
    private final Coverage coverage = new Coverage();
    private final TestService service;
    private final GraphQLSchema schema;
    private final World world;
    private final Questions questions;
    private final Lists lists;

    Leaks(TestStore store) {
        var clock = new SetClock();
        this.service =
                TestService.start(
                        store,
                        store.newDatabase(),
                        context ->
                                context.registerBean(
                                        "setClock",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true)),
                        "newsdocket.sample.load=false");
        this.schema = service.bean(GraphQlSource.class).schema();
        this.world = new World(new Targets(schema), clock, service.bean(RecordChecking.class));
        world.recordIn(service);
        revokeKey(clock.later());
        var selections = new Selections(schema);
        this.questions = new Questions(selections, world.cast());
        this.lists = new Lists(schema, selections, world.cast());
    }

    /** So that there is one that ends, and one that was taken back. */
    private void revokeKey(Instant now) {
        var keys = service.bean(KeyIssuing.class);
        var wish = new Wish("gone", List.of(Scope.RECORD_READ), null, now.plusSeconds(1));
        keys.revoke(keys.issue(wish, Viewer.NEWSROOM).key().id(), Viewer.NEWSROOM);
    }

    World world() {
        return world;
    }

    /** Fields of which nobody was told anything. */
    Set<String> neverTold() {
        return coverage.missing(schema);
    }

    /** Asked once, all of them beside each other. */
    synchronized Interrogation interrogation(Reader reader) {
        if (interrogations.isEmpty()) {
            Reader.ALL.forEach(
                    each -> interrogations.put(each, interrogation(Visitor.of(each, service))));
            interrogations.entrySet().parallelStream()
                    .forEach(each -> ask(each.getValue(), each.getKey()));
        }
        return requireNonNull(interrogations.get(reader));
    }

    private Interrogation interrogation(Visitor visitor) {
        return new Interrogation(visitor, world, coverage);
    }

    /** What rests on no more than a scope is not asked for again in every way. */
    private void ask(Interrogation asking, Reader reader) {
        boolean thoroughly = reader.equals(Reader.ANYBODY) || reader.equals(Reader.AHEAD);
        var moments = thoroughly ? moments() : moments().subList(3, 6);
        asking.ask(questions.records());
        asking.ask(questions.fields());
        asking.ask(questions.lists());
        asking.ask(questions.one());
        asking.ask(Questions.asOf(questions.records(), moments));
        asking.ask(Questions.asOf(questions.lists(), moments));
        if (reader.mayFollow()) {
            asking.ask(questions.changes());
        }
        if (thoroughly) {
            asking.ask(Questions.asOf(questions.fields(), List.of(moments.get(3))));
            lists.walk(asking, world.cast().family(Family.OPEN));
        }
        if (reader.equals(Reader.AT_HOME)) {
            asking.ask(questions.changesOfStories());
        }
        if (reader.mayEdit()) {
            asking.ask(Questions.asOf(questions.one(), List.of(moments.getLast())));
            asking.ask(List.of(questions.keys()));
        }
    }

    /** In the past, the present and the future, of what was recorded and of what was known. */
    private List<String> moments() {
        var moments = new ArrayList<String>();
        for (var moment : world.moments()) {
            moments.add("recordedAt: \"%s\"".formatted(moment));
        }
        moments.add("knownAt: \"%s\"".formatted(world.moments().getLast()));
        moments.add("recordedAt: \"3999-01-01T00:00:00Z\", knownAt: \"3999-01-01T00:00:00Z\"");
        return moments;
    }

    @Override
    public void close() {
        service.close();
    }
}
