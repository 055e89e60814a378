package org.newsdocket.feed.graph;

import graphql.GraphQLContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.newsdocket.feed.Change.Place;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.LedgerPosition;
import org.newsdocket.paging.Cursors;
import org.newsdocket.view.Scope;
import org.newsdocket.view.View;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Names in each answer the place in the ledger up to which it reflects everything: to ask again of
 * the same state and, for those who may follow, to follow from there on. What was recorded while it
 * was answered may show too. Everybody else is told the moment of the request alone: that the
 * ledger moved, where nothing that they may see did, would tell of what they may not see.
 */
@Component
final class PositionInterceptor implements WebGraphQlInterceptor {
    private static final String POSITION = "position";

    private final Ledger ledger;
    private final Cursors cursors;

    PositionInterceptor(Ledger ledger, Cursors cursors) {
        this.ledger = ledger;
        this.cursors = cursors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var before = ledger.position();
        return chain.next(request)
                .map(response -> {
                    var extensions = new LinkedHashMap<>(response.getExtensions());
                    var context = response.getExecutionInput().getGraphQLContext();
                    extensions.put(POSITION, position(context, before));
                    return response.transform(builder -> builder.extensions(extensions));
                });
    }

    private Map<String, Object> position(GraphQLContext context, LedgerPosition before) {
        LedgerPosition recorded = context.get(LedgerPosition.class);
        View view = Objects.requireNonNull(context.get(View.class), "every request has a View");
        if (view.viewer().may(Scope.FEED_READ)) {
            return named(recorded == null ? before : recorded);
        }
        var moment = recorded == null ? view.now() : recorded.at();
        return Map.of("recordedAt", moment.toString());
    }

    private Map<String, Object> named(LedgerPosition position) {
        var place = FeedCursors.position(Place.after(position.sequence()));
        var named = new LinkedHashMap<String, Object>();
        named.put("sequence", position.sequence());
        named.put("recordedAt", position.at().toString());
        named.put("cursor", cursors.write(FeedCursors.LIST, place));
        return named;
    }
}
