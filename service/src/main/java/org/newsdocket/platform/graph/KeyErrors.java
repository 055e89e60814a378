package org.newsdocket.platform.graph;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** A key of several ways that is given as null: graphql-java sees it only when it executes. */
@Component
final class KeyErrors extends DataFetcherExceptionResolverAdapter {
    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable fault, DataFetchingEnvironment environment) {
        if (!(fault instanceof OneOfNullValueException)
                && !(fault instanceof OneOfTooManyKeysException)) {
            return null;
        }
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", fault.getMessage())
                .errorType(ErrorType.BAD_REQUEST)
                .extensions(Map.of("code", ErrorCodes.VALIDATION))
                .build();
    }
}
