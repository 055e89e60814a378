package org.newsdocket.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what callers are told went wrong, be it an error of an answer or part of its data. */
@Component
public final class ErrorCounts {
    /** Codes that say something was above a limit. */
    private static final Map<String, String> LIMITS =
            Map.of("PAGE_SIZE_OUT_OF_RANGE", "page_size", "TOO_LARGE", "record_size");

    private final MeterRegistry meters;

    ErrorCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts one, and the limit that it tells of; the codes are those of schema/ERRORS.md. */
    public void count(String code) {
        Signal.ERRORS.count(meters, code);
        var limit = LIMITS.get(code);
        if (limit != null) {
            Signal.REFUSALS.count(meters, limit);
        }
    }
}
