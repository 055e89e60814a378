package org.newsdocket.platform.graph;

import graphql.GraphQLError;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.platform.graph.OperationNaming.Named;
import org.newsdocket.platform.metrics.ErrorCounts;
import org.newsdocket.platform.metrics.RequestTally;
import org.newsdocket.platform.metrics.RequestTally.Operation;
import org.newsdocket.platform.metrics.Signal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Measures each operation and counts its errors, as the client is told them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OperationSignals implements WebGraphQlInterceptor {
    private static final String SUCCESS = "success";
    private static final String REFUSED = "refused";
    private static final String FAILURE = "failure";

    /** Codes of what is no fault of the caller. */
    private static final Set<String> FAULTS =
            Set.of(ErrorCodes.INTERNAL, "UNAVAILABLE", "STORE_FULL");

    private final MeterRegistry meters;
    private final ErrorCounts errors;

    OperationSignals(MeterRegistry meters, ErrorCounts errors) {
        this.meters = meters;
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var tally = RequestTally.current();
        var timing = Timer.start(meters);
        return chain.next(request)
                .doOnNext(response -> {
                    var codes = codes(response);
                    codes.forEach(errors::count);
                    Named named = response.getExecutionInput().getGraphQLContext().get(Named.class);
                    tell(tally, timing, named, outcome(codes));
                })
                .doOnError(_ -> tell(tally, timing, null, FAILURE));
    }

    private void tell(
            RequestTally tally, Timer.Sample timing, @Nullable Named named, String outcome) {
        var executed = Objects.requireNonNullElse(named, Named.INVALID);
        tally.noteOperation(new Operation(executed.label(), executed.type(), outcome));
        timing.stop(Signal.OPERATIONS.timer(meters, executed.label(), executed.type(), outcome));
    }

    private static List<String> codes(WebGraphQlResponse response) {
        return response.getExecutionResult().getErrors().stream()
                .map(OperationSignals::code)
                .toList();
    }

    private static String code(GraphQLError error) {
        var extensions = error.getExtensions();
        return extensions == null
                ? ErrorCodes.INTERNAL
                : String.valueOf(extensions.get(ErrorCodes.CODE));
    }

    private static String outcome(List<String> codes) {
        if (codes.isEmpty()) {
            return SUCCESS;
        }
        return codes.stream().anyMatch(FAULTS::contains) ? FAILURE : REFUSED;
    }
}
