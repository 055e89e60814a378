package org.newsdocket.record.graph;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.newsdocket.record.graph.StoredNeeds.Need;
import org.springframework.stereotype.Component;

/** Tells, before an operation is executed, which fields it needs of which kind of record. */
@Component
final class SelectionInstrumentation extends SimplePerformantInstrumentation {
    private final Map<Class<? extends Record>, RecordKind> types = new HashMap<>();
    private final List<Need> computed;

    /** By schema: not everybody's has the same operations. */
    private final Map<GraphQLSchema, FieldNeeds> needs = new ConcurrentHashMap<>();

    SelectionInstrumentation(List<Records<?>> records, List<StoredNeeds> computed) {
        records.forEach(port -> port.types().forEach(type -> types.put(type, port.kind())));
        this.computed = computed.stream().flatMap(noun -> noun.needs().stream()).toList();
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var schema = context.getGraphQLSchema();
        var selections =
                SelectionReader.read(
                        schema,
                        needs(schema),
                        context.getDocument(),
                        context.getOperationDefinition());
        context.getGraphQLContext().put(Selections.class, selections);
        return context;
    }

    private FieldNeeds needs(GraphQLSchema schema) {
        return needs.computeIfAbsent(schema, _ -> new FieldNeeds(schema, types, computed));
    }
}
