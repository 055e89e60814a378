package org.newsdocket.access.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.newsdocket.platform.metrics.ErrorCounts;
import org.newsdocket.platform.metrics.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers a request whose credential is not taken, or missing, or can't be checked: with the
 * challenge of RFC 6750, in the form of a GraphQL error. Each is counted by its reason.
 */
@Component
final class Challenges implements AuthenticationEntryPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Challenges.class);

    private final MeterRegistry meters;
    private final ErrorCounts errors;

    Challenges(MeterRegistry meters, ErrorCounts errors) {
        this.meters = meters;
        this.errors = errors;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        var refusal =
                fault instanceof RefusedException refused ? refused.refusal() : Refusal.MISSING;
        Signal.CREDENTIALS_REFUSED.count(meters, refusal.label());
        errors.count(refusal.code());
        response.setStatus(refusal.status().value());
        if (refusal == Refusal.UNAVAILABLE) {
            LOG.warn("credential_not_checked cause={}", String.valueOf(fault.getCause()));
        }
        if (refusal.challenge() != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(body(refusal));
    }

    private static byte[] body(Refusal refusal) {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putArray("errors").addObject();
        error.put("message", refusal.message());
        error.putObject("extensions").put("code", refusal.code());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
