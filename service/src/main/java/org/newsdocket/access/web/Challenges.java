package org.newsdocket.access.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers a request whose credential is not taken, or missing: with the challenge of RFC 6750, in
 * the form of a GraphQL error. Each is counted by its reason.
 */
@Component
final class Challenges implements AuthenticationEntryPoint {
    private final MeterRegistry meters;

    Challenges(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        var refusal =
                fault instanceof RefusedException refused ? refused.refusal() : Refusal.MISSING;
        meters.counter("newsdocket.access.refused", "reason", refusal.label()).increment();
        response.setStatus(refusal.status().value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(body(refusal));
    }

    private static byte[] body(Refusal refusal) {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putArray("errors").addObject();
        error.put("message", refusal.message());
        error.putObject("extensions").put("code", "UNAUTHENTICATED");
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
