package org.newsdocket.platform.metrics;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells of each request once it is answered, refused ones too, but not of those of the actuator.
 * Stands right behind what begins a trace, so that the line belongs to it.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestLog extends OncePerRequestFilter {
    private final String actuator;

    RequestLog(@Value("${management.endpoints.web.base-path:/actuator}") String actuator) {
        this.actuator = actuator;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(actuator);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tally = new RequestTally();
        var line = new RequestLine(tally);
        RequestTally.enter(tally);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestTally.leave();
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Telling(line), request, response);
            } else {
                line.write(request, response);
            }
        }
    }

    /** Writes the line of a request that is answered later. */
    private record Telling(RequestLine line) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            line.write(
                    (HttpServletRequest) event.getSuppliedRequest(),
                    (HttpServletResponse) event.getSuppliedResponse());
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext()
                    .addListener(this, event.getSuppliedRequest(), event.getSuppliedResponse());
        }
    }
}
