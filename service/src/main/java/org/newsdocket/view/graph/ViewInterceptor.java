package org.newsdocket.view.graph;

import java.time.Clock;
import org.newsdocket.view.View;
import org.newsdocket.view.ViewProperties;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives each request its one View, before anything is executed. */
@Component
final class ViewInterceptor implements WebGraphQlInterceptor {
    private final ViewProperties properties;
    private final Clock clock;

    ViewInterceptor(ViewProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext()
                    .put(View.class, new View(properties.clearance(), clock.instant()));
            return input;
        });
        return chain.next(request);
    }
}
