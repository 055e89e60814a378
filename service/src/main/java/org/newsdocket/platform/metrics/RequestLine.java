package org.newsdocket.platform.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one line that is logged of a request: readable, and with the same as fields where the log is
 * structured. Of the request itself there is nothing in it but the method and the route, which are
 * among those that the service knows.
 */
final class RequestLine {
    /** Named apart from its class, so that the line is switched by a name that stays. */
    private static final Logger LOG = LoggerFactory.getLogger("org.newsdocket.requests");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final String TRACE = "trace";

    /** As Micrometer names it where a trace is there. */
    private static final String TRACE_ID = "traceId";

    private static final String OTHER = "other";
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final RequestTally tally;
    private final long begun = System.nanoTime();
    private final @Nullable String trace = MDC.get(TRACE_ID);

    RequestLine(RequestTally tally) {
        this.tally = tally;
    }

    void write(HttpServletRequest request, int status) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var fields = fields(request, status);
        var words =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining(" ", "request ", ""));
        var event = LOG.atInfo();
        // Has a field of its own where the log is structured, and of this name an object in ECS.
        fields.remove(TRACE);
        for (var field : fields.entrySet()) {
            event = event.addKeyValue(field.getKey(), field.getValue());
        }
        event.log(words);
    }

    private Map<String, Object> fields(HttpServletRequest request, int status) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("method", METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER);
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        fields.put("route", route == null ? OTHER : route.toString());
        fields.put("status", status);
        var operation = tally.operation();
        if (operation != null) {
            fields.put("operation", operation.label());
            fields.put("type", operation.type());
            fields.put("outcome", operation.outcome());
        }
        fields.put("ms", (System.nanoTime() - begun) / NANOS_IN_MILLI);
        fields.put("commands", tally.commands());
        fields.put("keys", tally.keys());
        if (trace != null) {
            fields.put(TRACE, trace);
        }
        // Last, as somebody chose the name, and might make it look like fields of the line.
        fields.put("viewer", tally.viewer());
        return fields;
    }
}
