package org.newsdocket.problem.graph;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.springframework.graphql.execution.ErrorType;

/** A problem as an error of the answer: its message, its code, and the argument that is wrong. */
public final class ProblemErrors {
    private ProblemErrors() {}

    public static GraphQLError error(Problem problem, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", problem.message())
                .errorType(
                        problem.code() == ProblemCode.NOT_FOUND
                                ? ErrorType.NOT_FOUND
                                : ErrorType.BAD_REQUEST)
                .extensions(Map.of("code", problem.code().name(), "argument", problem.where()))
                .build();
    }
}
