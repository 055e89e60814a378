package org.newsdocket.record.graph;

import graphql.GraphQL;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a resolver load by what another loader gave it; graphql-java 25 waits for ever otherwise.
 */
@Component
final class LoaderChaining implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            GraphQL.unusualConfiguration(input).dataloaderConfig().enableDataLoaderChaining(true);
            return input;
        });
        return chain.next(request);
    }
}
