package org.newsdocket.platform.graph;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Names each operation that is executed, before it is: the examples of the service are known. */
@Component
final class OperationNaming extends SimplePerformantInstrumentation {
    private static final String EXAMPLES = "classpath*:graphiql/examples/*.graphql";

    private final OperationLabels labels;

    OperationNaming() throws IOException {
        this.labels = new OperationLabels(examples());
    }

    private static List<String> examples() throws IOException {
        var examples = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(EXAMPLES)) {
            examples.add(file.getContentAsString(StandardCharsets.UTF_8));
        }
        return examples;
    }

    /** An operation that is executed. */
    record Named(String label, String type) {
        /** Of a request of which nothing is executed. */
        static final Named INVALID = new Named("invalid", "none");
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var operation = context.getOperationDefinition();
        var label = labels.of(context.getDocument(), operation);
        var type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        context.getGraphQLContext().put(Named.class, new Named(label, type));
        return context;
    }
}
