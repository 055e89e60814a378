package org.newsdocket.access.graph;

import java.time.Clock;
import org.newsdocket.access.Viewers;
import org.newsdocket.view.View;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives each request its one View, before anything is executed. */
@Component
final class ViewInterceptor implements WebGraphQlInterceptor {
    private final Viewers viewers;
    private final Clock clock;

    ViewInterceptor(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var view = new View(viewers.current(), clock.instant());
        request.configureExecutionInput((input, _) -> {
            input.getGraphQLContext().put(View.class, view);
            return input;
        });
        return chain.next(request);
    }
}
