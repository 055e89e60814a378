package org.newsdocket.leak;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsdocket.leak.World.SetClock;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.springframework.graphql.execution.GraphQlSource;

/** One record full of secrets, and a visitor for each kind of reader. */
final class Leaks implements TestStore.Shared {
    private final Map<Reader, Visitor> visitors = new HashMap<>();
    private final Map<Reader, Interrogation> interrogations = new HashMap<>();
    private final Coverage coverage = new Coverage();
    private final SetClock clock = new SetClock();
    private final TestStore store;
    private final MongoDatabase database;
    private final World world;
    private final Questions questions;
    private final Lists lists;

    Leaks(TestStore store) {
        this.store = store;
        this.database = store.newDatabase();
        var schema = visitor(Reader.EDITOR).service().bean(GraphQlSource.class).schema();
        this.world = new World(new Targets(schema), clock);
        world.recordIn(visitor(Reader.EDITOR).service());
        var selections = new Selections(schema);
        this.questions = new Questions(selections, world.cast());
        this.lists = new Lists(schema, selections, world.cast());
    }

    World world() {
        return world;
    }

    Coverage coverage() {
        return coverage;
    }

    Visitor visitor(Reader reader) {
        return visitors.computeIfAbsent(reader, this::start);
    }

    /** Asked once. */
    Interrogation interrogation(Reader reader) {
        return interrogations.computeIfAbsent(
                reader,
                _ -> {
                    var interrogation = new Interrogation(visitor(reader), world, coverage);
                    ask(interrogation, reader);
                    return interrogation;
                });
    }

    /** What rests on no more than a scope is not asked for again in every way. */
    private void ask(Interrogation asking, Reader reader) {
        asking.ask(questions.records());
        asking.ask(questions.fields());
        asking.ask(questions.lists());
        asking.ask(questions.one());
        asking.ask(questions.changes());
        asking.ask(Questions.asOf(questions.records(), moments()));
        asking.ask(Questions.asOf(questions.lists(), moments()));
        asking.ask(Questions.asOf(questions.one(), moments().subList(5, 6)));
        if (!reader.equals(Reader.FOLLOWER) && !reader.equals(Reader.EDITOR)) {
            asking.ask(Questions.asOf(questions.fields(), List.of(moments().get(3))));
            lists.walk(asking, world.cast().family(Family.OPEN));
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

    private Visitor start(Reader reader) {
        return new Visitor(
                reader,
                TestService.start(
                        store,
                        database,
                        context ->
                                context.registerBean(
                                        "setClock",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true)),
                        "newsdocket.sample.load=false",
                        "newsdocket.access.anonymous=" + reader.scopeNames()));
    }

    @Override
    public void close() {
        visitors.values().forEach(visitor -> visitor.service().close());
    }
}
