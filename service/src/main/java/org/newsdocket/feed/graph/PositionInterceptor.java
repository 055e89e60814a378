package org.newsdocket.feed.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.newsdocket.feed.Change.Place;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.LedgerPosition;
import org.newsdocket.paging.Cursors;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Names in each answer the place in the ledger up to which it reflects everything: to ask again of
 * the same state, and to follow from there on. What was recorded while it was answered may show
 * too.
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
                    LedgerPosition recorded =
                            response.getExecutionInput()
                                    .getGraphQLContext()
                                    .get(LedgerPosition.class);
                    var extensions = new LinkedHashMap<>(response.getExtensions());
                    extensions.put(POSITION, position(recorded == null ? before : recorded));
                    return response.transform(builder -> builder.extensions(extensions));
                });
    }

    private Map<String, Object> position(LedgerPosition position) {
        var place = FeedCursors.position(Place.after(position.sequence()));
        var named = new LinkedHashMap<String, Object>();
        named.put("sequence", position.sequence());
        named.put("recordedAt", position.at().toString());
        named.put("cursor", cursors.write(FeedCursors.LIST, place));
        return named;
    }
}
