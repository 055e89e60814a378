package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** After everything was revised, the past answers as the present did then, by as many commands. */
@OnEachEngine
class RecordedAtIT {
    /** Of what every record must say; what else it says is taken from it. */
    private static final Set<String> KEPT = Set.of("id", "type", "status", "slug", "names");

    static final List<String> QUESTIONS = questions();

    private final Revised revised;

    RecordedAtIT(TestStore store) {
        revised = store.shared(Revised.class, Revised::new);
    }

    private static List<String> questions() {
        var questions = new ArrayList<String>();
        for (var lists : List.of(Questions.FILTERS, Questions.ORDERS)) {
            lists.forEach(list -> questions.add(list + " { totalCount nodes { id } }"));
        }
        questions.add("stories(last: 3) { nodes { slug headline jsonLd } }");
        for (var walk : Questions.WALKS) {
            questions.add(walk.substring(1, walk.length() - 1));
        }
        return List.copyOf(questions);
    }

    private record Told(JsonNode answer, List<String> commands) {}

    private static final class Revised implements TestStore.Shared {
        private final Newsdesk desk;
        private final Instant moment;
        private final Map<String, Told> before = new HashMap<>();

        Revised(TestStore store) {
            desk = Newsdesk.of(store, Archive.of(200));
            for (var question : QUESTIONS) {
                before.put(question, told("{ " + question + " }"));
            }
            moment = Newsdesk.moment();
            desk.records().changed(Revised::empty).revise(desk.service());
        }

        private static void empty(ObjectNode record) {
            record.retain(KEPT);
            switch (record.path("id").asString().substring(0, 3)) {
                case "sty" -> record.put("headline", "Nothing");
                case "prc" ->
                        record.put("title", "Nothing")
                                .put("kind", "ADMINISTRATIVE")
                                .put("jurisdiction", "ZZ");
                case "stm" -> {
                    record.put("kind", "PARAPHRASE").putObject("text").put("text", "Nothing");
                    record.putObject("channel").put("kind", "UNKNOWN");
                }
                default -> record.put("type", "GROUP").putArray("names");
            }
        }

        Told before(String question) {
            return Objects.requireNonNull(before.get(question));
        }

        Told told(String query) {
            var answer = new ArrayList<JsonNode>();
            var commands =
                    desk.service().commandsDuring(() -> answer.add(desk.visitors().data(query)));
            return new Told(answer.getFirst(), commands);
        }

        Told then(String question) {
            return told("{ asOf(recordedAt: \"%s\") { %s } }".formatted(moment, question));
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void answersAsItDidThen(String question) {
        var before = revised.before(question);

        var then = revised.then(question);

        assertThat(then.answer().path("asOf")).isEqualTo(before.answer());
        assertThat(places(then.commands())).hasSameElementsAs(places(before.commands()));
        assertThat(then.commands()).allMatch(command -> command.endsWith(".revisions"));
        assertThat(then.commands().size() - before.commands().size())
                .as(
                        "who may not be named, and what fell, is found by two commands each in the past")
                .isBetween(0, 3);
    }

    private static Set<String> places(List<String> commands) {
        return commands.stream()
                .map(command -> command.replace(".revisions", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void doesNotAnswerSoAnyMore() {
        long same =
                QUESTIONS.stream()
                        .filter(question ->
                                revised.told("{ " + question + " }")
                                        .answer()
                                        .equals(revised.before(question).answer()))
                        .count();

        assertThat(same).isLessThan(10);
    }

    @Test
    void readsThePresentAndTwoPastsApart() {
        var list = "stories(first: 1) { totalCount nodes { headline actors { totalCount } } }";
        var all =
                revised.told(
                                """
                                { now: %1$s then: asOf(recordedAt: "%2$s") { %1$s }
                                  before: asOf(recordedAt: "2020-01-01T00:00:00Z") { %1$s } }\
                                """
                                        .replace("%1$s", list)
                                        .replace("%2$s", revised.moment.toString()))
                        .answer();

        assertThat(all.at("/now").toString())
                .isEqualTo(
                        "{\"totalCount\":200,\"nodes\":[{\"headline\":\"Nothing\",\"actors\":{\"totalCount\":0}}]}");
        assertThat(all.at("/then/stories").toString())
                .matches(
                        "\\{\"totalCount\":200,\"nodes\":\\[\\{\"headline\":\"Story \\d+\",\"actors\":\\{\"totalCount\":1}}]}");
        assertThat(all.at("/before/stories").toString())
                .isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
    }

    @Test
    void takesALaterMomentForNow() {
        var query =
                "{ asOf(recordedAt: \"2999-01-01T00:00:00Z\") { recordedAt stories(first: 1) { nodes { headline } } } }";
        var answer = revised.told(query).answer();

        assertThat(answer.at("/asOf/stories/nodes/0/headline").asString()).isEqualTo("Nothing");
        assertThat(Instant.parse(answer.at("/asOf/recordedAt").asString()))
                .isBefore(Instant.parse("2998-01-01T00:00:00Z"));
    }

    @Test
    void givesPagesWhoseCursorsFitTheMomentAlone() {
        var pages =
                "{ asOf(recordedAt: \"%s\") { stories(first: 100%s) { nodes { id } pageInfo { endCursor } } } }";
        var first = revised.told(pages.formatted(revised.moment, "")).answer();
        var after = ", after: \"" + first.at("/asOf/stories/pageInfo/endCursor").asString() + "\"";
        var second = revised.told(pages.formatted(revised.moment, after)).answer();
        var ids = new ArrayList<>(Client.texts(first.at("/asOf/stories/nodes"), "id"));
        ids.addAll(Client.texts(second.at("/asOf/stories/nodes"), "id"));

        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
        assertThat(
                        revised.desk
                                .visitors()
                                .ask(pages.formatted("2020-01-01T00:00:00Z", after))
                                .code())
                .isEqualTo("INVALID_CURSOR");
        assertThat(
                        revised.desk
                                .visitors()
                                .ask("{ stories(first: 100" + after + ") { nodes { id } } }")
                                .code())
                .isEqualTo("INVALID_CURSOR");
    }
}
