package org.newsdocket.running.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.running.Requirement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves nothing until the service is ready, and while a {@link Requirement} is not met, whoever
 * asks: what is read before everything recorded is projected may have been withheld since. That a
 * cluster asks no instance that is not ready would not do, as connections outlive it. Stays open
 * while the service stops, as whoever is served then is to be served to the end.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Door extends OncePerRequestFilter {
    private static final byte[] CLOSED =
            """
            {"errors":[{"message":"the service is not ready: try again soon","extensions":{"code":"UNAVAILABLE"}}]}\
            """
                    .getBytes(StandardCharsets.UTF_8);
    private static final String SECONDS = "2";

    private final ObjectProvider<Requirement> all;

    /** Null while closed. */
    private volatile @Nullable List<Requirement> requirements;

    /**
     * @param all not made before they are needed, as a filter is made with the server
     */
    Door(ObjectProvider<Requirement> all) {
        this.all = all;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open() {
        requirements = all.stream().toList();
    }

    private boolean isOpen() {
        var current = requirements;
        return current != null && current.stream().allMatch(Requirement::isMet);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(CLOSED);
    }
}
