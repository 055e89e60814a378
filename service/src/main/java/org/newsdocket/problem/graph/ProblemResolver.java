package org.newsdocket.problem.graph;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** What a caller can put right is told to the caller; the rest is a fault of the service. */
@Component
final class ProblemResolver extends DataFetcherExceptionResolverAdapter {
    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable fault, DataFetchingEnvironment environment) {
        return fault instanceof ProblemException problem
                ? ProblemErrors.error(problem.problem(), environment)
                : null;
    }
}
