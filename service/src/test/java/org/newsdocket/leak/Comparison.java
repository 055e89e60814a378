package org.newsdocket.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.newsdocket.leak.Visitor.Answer;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.StoreCommands;

/** Holds what is answered for a hidden record against what is for one that never was. */
final class Comparison {
    private static final Pattern OF_THE_MOMENT = Pattern.compile("(date|connection)=\\[[^\\]]*], ");

    private static final BsonString KEYS = new BsonString("keys");

    private final Visitor visitor;
    private final StoreCommands commands;
    private final Function<RecordId, List<Operation>> questions;
    private final Map<RecordId, List<Seen>> seen = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    /**
     * @param questions the same ones in the same order for each record
     */
    Comparison(
            Visitor visitor,
            StoreCommands commands,
            Function<RecordId, List<Operation>> questions) {
        this.visitor = visitor;
        this.commands = commands;
        this.questions = questions;
    }

    /** What came back and what the store was asked for it. */
    private record Seen(Operation operation, Answer answer, List<String> commands) {
        /** As if the ids were the same. */
        Seen without(RecordId one, RecordId other) {
            UnaryOperator<String> without =
                    text -> text.replace(one.value(), "ID").replace(other.value(), "ID");
            return new Seen(
                    operation,
                    new Answer(answer.status(), answer.headers(), without.apply(answer.body())),
                    commands.stream().map(without).toList());
        }

        boolean isSame(Seen other) {
            return answer.equals(other.answer) && commands.equals(other.commands);
        }

        String difference(Seen other) {
            if (!answer.equals(other.answer)) {
                return answer + " instead of " + other.answer;
            }
            return commands.stream().filter(each -> !other.commands.contains(each)).toList()
                    + " instead of "
                    + other.commands.stream().filter(each -> !commands.contains(each)).toList();
        }
    }

    /**
     * Asks the same of both.
     *
     * @param isRecalled whether the reader could see it once: then the feed tells that it is gone
     */
    void compare(RecordId hidden, RecordId never, boolean isRecalled) {
        var expected = seen.computeIfAbsent(never, this::seen);
        var all = seen(hidden);
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i).without(hidden, never);
            var other = expected.get(i).without(hidden, never);
            if (!one.isSame(other) && !(isRecalled && one.operation().follows())) {
                differences.add(
                        "%s, asking %s of %s: %s"
                                .formatted(
                                        visitor.reader(),
                                        one.operation(),
                                        hidden,
                                        one.difference(other)));
            }
        }
    }

    private List<Seen> seen(RecordId id) {
        return questions.apply(id).stream().map(this::seen).toList();
    }

    private Seen seen(Operation operation) {
        commands.forget();
        var answer = visitor.ask(operation);
        var sent =
                commands.whole().stream()
                        .filter(command -> !isAboutKeys(command))
                        .map(Comparison::text)
                        .toList();
        var headers = OF_THE_MOMENT.matcher(answer.headers()).replaceAll("");
        return new Seen(operation, new Answer(answer.status(), headers, answer.body()), sent);
    }

    /** Who asks is looked up, and written down once in a while, whatever is asked. */
    private static boolean isAboutKeys(BsonDocument command) {
        return KEYS.equals(command.get(command.getFirstKey()));
    }

    private static String text(BsonDocument command) {
        command.remove("lsid");
        command.remove("maxTimeMS");
        return command.toJson();
    }

    List<String> differences() {
        return differences;
    }
}
