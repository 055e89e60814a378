package org.newsdocket.platform.metrics;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells of each request to the public port once it is answered, refused ones too. Stands right
 * behind what begins a trace, so that the line belongs to it.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestLog extends OncePerRequestFilter {
    private static final int FAULT = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tally = new RequestTally();
        var line = new RequestLine(tally);
        RequestTally.enter(tally);
        boolean isPassed = false;
        try {
            chain.doFilter(request, response);
            isPassed = true;
        } finally {
            RequestTally.leave();
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Telling(line), request, response);
            } else {
                // What is thrown becomes an answer only further out.
                line.write(request, isPassed ? response.getStatus() : FAULT);
            }
        }
    }

    /** Writes the line of a request that is answered later. */
    private record Telling(RequestLine line) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            line.write(
                    (HttpServletRequest) event.getSuppliedRequest(),
                    ((HttpServletResponse) event.getSuppliedResponse()).getStatus());
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
