package org.newsdocket.problem.graph;

import java.util.List;
import java.util.regex.Pattern;
import org.newsdocket.problem.Problem;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Problems as a mutation answers with them. */
@Controller
final class ProblemGraph {
    private static final Pattern STEPS = Pattern.compile("[.\\[\\]]+");

    @SchemaMapping(typeName = "Problem")
    List<String> path(Problem problem) {
        return STEPS.splitAsStream(problem.where()).filter(step -> !step.isEmpty()).toList();
    }
}
