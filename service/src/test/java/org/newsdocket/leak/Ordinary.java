package org.newsdocket.leak;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader is answered to questions that name nothing hidden. */
final class Ordinary {
    private static final int PAGE = 2;

    private final Visitor visitor;
    private final Lists lists;

    Ordinary(Visitor visitor, Lists lists) {
        this.visitor = visitor;
        this.lists = lists;
    }

    /** To these questions, and to those for every page of every list at the root. */
    Map<String, String> answers(List<Operation> operations) {
        var answers = new Answers(visitor, new ConcurrentHashMap<>());
        operations.forEach(answers::ask);
        lists.walkRoots(PAGE, answers);
        return answers.bodies();
    }

    static List<String> differences(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(each -> !each.getValue().equals(after.get(each.getKey())))
                .map(each -> each + " became " + after.get(each.getKey()))
                .toList();
    }

    /**
     * @param bodies by the name of the operation
     */
    private record Answers(Visitor visitor, Map<String, String> bodies) implements Lists.Walker {
        @Override
        public JsonNode ask(Operation operation) {
            var body = visitor.ask(operation).body();
            bodies.put(operation.name(), body);
            return JsonMapper.shared().readTree(body);
        }

        @Override
        public void fault(String fault) {
            throw new IllegalStateException(fault);
        }
    }
}
