package org.newsdocket.running.graph;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsdocket.running.StoreFaults;
import org.newsdocket.running.StoreFaults.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** That the store is away, or full, is no fault of the service and has a code of its own. */
@Component
final class StoreFaultResolver extends DataFetcherExceptionResolverAdapter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFaultResolver.class);

    private final StoreFaults faults;

    StoreFaultResolver(StoreFaults faults) {
        this.faults = faults;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable thrown, DataFetchingEnvironment environment) {
        return faults.of(thrown).map(fault -> error(fault, environment)).orElse(null);
    }

    private static GraphQLError error(StoreFault fault, DataFetchingEnvironment environment) {
        var kind = fault.kind();
        logOnce(fault, environment.getGraphQlContext());
        var advice =
                switch (kind) {
                    case AWAY -> "try again";
                    case FULL ->
                            "nothing is recorded in part: ask again when there is, with the same idempotencyKey";
                };
        return GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.INTERNAL_ERROR)
                .message("%s; %s", kind.reason(), advice)
                .extensions(Map.of("code", kind.code()))
                .build();
    }

    /** For a request, whose other fields fail of the same. */
    private static void logOnce(StoreFault fault, GraphQLContext request) {
        request.computeIfAbsent(
                fault.kind(),
                kind -> {
                    LOG.warn("store_fault kind={}: {}", kind, fault.cause());
                    return true;
                });
    }
}
