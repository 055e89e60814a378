package org.newsdocket.access.graph;

import graphql.schema.GraphQLSchema;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * What is read off the whole schema: once, at the start, which fails where a scope was forgotten.
 */
@Component
final class OperationSchemas {
    private final GraphQLSchema whole;
    private final Requirements requirements;
    private final VisibleSchemas visible;

    OperationSchemas(GraphQlSource source) {
        whole = source.schema();
        requirements = Requirements.of(whole);
        visible = new VisibleSchemas(whole, requirements);
    }

    GraphQLSchema whole() {
        return whole;
    }

    Requirements requirements() {
        return requirements;
    }

    VisibleSchemas visible() {
        return visible;
    }
}
