package org.newsdocket.scalar.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** A schema with one field that gives back the value of one scalar, run by the real engine. */
public final class ScalarProbe {
    private final String scalar;
    private final GraphQL graphql;

    public ScalarProbe(String scalar, RuntimeWiringConfigurer configurer) {
        this.scalar = scalar;
        var sdl =
                "type Query { echo(value: %s!): %s! }\nscalar %s".formatted(scalar, scalar, scalar);
        var wiring =
                RuntimeWiring.newRuntimeWiring()
                        .type(
                                "Query",
                                query -> query.dataFetcher("echo", it -> it.getArgument("value")));
        var types = new SchemaParser().parse(sdl);
        // A configurer wires all scalars of its part; those that the probe does not use do no harm.
        configurer.configure(wiring);
        this.graphql =
                GraphQL.newGraphQL(
                                new SchemaGenerator().makeExecutableSchema(types, wiring.build()))
                        .build();
    }

    /** Runs with the value written into the query, e.g. {@code "2024"} in its quotes, or 2024. */
    public ExecutionResult literal(String written) {
        return graphql.execute("{ echo(value: " + written + ") }");
    }

    public ExecutionResult variable(Object value) {
        return graphql.execute(
                ExecutionInput.newExecutionInput(
                                "query ($value: " + scalar + "!) { echo(value: $value) }")
                        .variables(Map.of("value", value)));
    }
}
