package org.newsdocket.leak;

import com.mongodb.client.MongoDatabase;
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
import org.newsdocket.record.RecordKind;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.graphql.execution.GraphQlSource;

/** One record full of secrets, and who asked for it. */
final class Leaks implements TestStore.Shared {
    private static final int PAGE = 5;

    private final Map<Reader, Interrogation> interrogations = new HashMap<>();
    private final Coverage coverage = new Coverage();
    private final TestService service;
    private final GraphQLSchema schema;
    private final World world;
    private final Selections selections;
    private final Questions questions;
    private final NamingQuestions naming;
    private final Lists lists;
    private final HiddenWords words;
    private final Logs logs;
    private final String uri;
    private final MongoDatabase database;

    Leaks(TestStore store) {
        var clock = new SetClock();
        this.uri = store.uri();
        this.database = store.newDatabase();
        this.service =
                TestService.start(
                        store,
                        database,
                        context ->
                                context.registerBean(
                                        "setClock",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true)),
                        "newsdocket.sample.load=false");
        this.logs = Logs.open();
        this.schema = service.bean(GraphQlSource.class).schema();
        this.world = new World(new Targets(schema), clock, service.bean(RecordChecking.class));
        world.recordIn(service);
        revokeKey(clock.later());
        this.selections = new Selections(schema);
        this.questions = new Questions(selections, world.cast());
        this.naming = new NamingQuestions(schema, selections);
        this.lists = new Lists(schema, selections, world.cast());
        this.words =
                new HiddenWords(
                        selections.lists(), world.canaries(), Visitor.of(Reader.ANYBODY, service));
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

    /** Asked once. */
    Interrogation interrogation(Reader reader) {
        return interrogations.computeIfAbsent(
                reader,
                _ -> {
                    var visitor = Visitor.of(reader, service);
                    var interrogation = new Interrogation(visitor, world, coverage);
                    ask(interrogation, reader);
                    return interrogation;
                });
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
            int size = reader.equals(Reader.ANYBODY) ? 1 : PAGE;
            lists.walkAll(world.cast().family(Family.OPEN), size, asking);
        }
        if (reader.equals(Reader.AT_HOME)) {
            asking.ask(questions.changesOfStories());
        }
        if (reader.mayEdit()) {
            asking.ask(Questions.asOf(questions.one(), List.of(moments.getLast())));
            asking.ask(List.of(questions.keys()));
        }
    }

    /** In what the answers about hidden records differ from those about what never was. */
    List<String> differences(Reader reader) {
        boolean inOtherWays = reader.equals(Reader.ANYBODY);
        var comparison =
                new Comparison(
                        Visitor.of(reader, service),
                        service.commands(),
                        id -> {
                            var asked = new ArrayList<>(naming.now(id));
                            if (inOtherWays) {
                                asked.addAll(naming.inOtherWays(id, wasOpen()));
                            }
                            return asked;
                        });
        for (var family : Cast.FAMILIES) {
            if (!family.audience().includes(reader)) {
                for (var kind : RecordKind.values()) {
                    comparison.compare(
                            world.cast().id(family, Cast.firstOf(kind)),
                            world.cast().never(kind),
                            family.couldSee(reader));
                }
            }
        }
        return comparison.differences();
    }

    /** When what is hidden now was open to all, if it ever was. */
    private Instant wasOpen() {
        return world.moments().get(3);
    }

    HiddenWords words() {
        return words;
    }

    /** What the reader finds by words that they may not know. */
    List<String> foundByHiddenWords(Reader reader) {
        return words.findHidden(Visitor.of(reader, service));
    }

    /** What is told beside the answers, while all that was asked before was logged. */
    List<String> elsewhere() {
        var elsewhere = new Elsewhere(service, world.canaries());
        elsewhere.export();
        elsewhere.measure();
        elsewhere.log(logs.lines());
        elsewhere.command(
                "--spring.mongodb.uri=" + uri, "--newsdocket.store.database=" + database.getName());
        return elsewhere.leaks();
    }

    /** Answers by which it shows that there are records that nobody may know of. */
    List<String> traces() {
        var visitor = Visitor.of(Reader.ANYBODY, service);
        var ids =
                Cast.FAMILIES.stream()
                        .filter(family -> !family.audience().includes(Reader.ANYBODY))
                        .flatMap(family ->
                                Cast.TYPES.stream()
                                        .map(type -> world.cast().id(family, type).value()))
                        .toList();
        var ordinary = new Ordinary(visitor, lists);
        var asked = new ArrayList<>(questions.lists());
        asked.addAll(questions.open());
        asked.addAll(Questions.asOf(questions.lists(), moments()));
        var before = ordinary.answers(asked);
        world.changeWhatIsHidden(service);
        try (var removal = new Removal(database, ids)) {
            if (removal.size() < ids.size()) {
                throw new IllegalStateException("only " + removal.size() + " were removed");
            }
            return Ordinary.differences(before, ordinary.answers(asked));
        }
    }

    /** In the past, the present and the future, of what was recorded and of what was known. */
    private List<String> moments() {
        var moments = new ArrayList<String>();
        for (var moment : world.moments()) {
            moments.add("recordedAt: \"%s\"".formatted(moment));
        }
        moments.add("knownAt: \"%s\"".formatted(wasOpen()));
        moments.add("knownAt: \"%s\"".formatted(world.moments().getLast()));
        moments.add("recordedAt: \"3999-01-01T00:00:00Z\", knownAt: \"3999-01-01T00:00:00Z\"");
        return moments;
    }

    @Override
    public void close() {
        logs.close();
        service.close();
    }
}
