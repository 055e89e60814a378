package org.newsdocket.platform.tracing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Leaves out all that traces, where no endpoint is set: Boot would trace one request in ten and
 * drop the spans. What is set elsewhere has precedence.
 */
final class TracingSwitch implements EnvironmentPostProcessor, Ordered {
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    /**
     * Boot's own switch, which this one sets; where it is off, the log keeps no place for a trace.
     */
    static final String ENABLED = "management.tracing.export.enabled";

    private static final String BOOT = "org.springframework.boot.";
    private static final String TRACING =
            String.join(
                    ",",
                    BOOT + "graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration",
                    BOOT + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
                    BOOT + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
                    BOOT
                            + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
                    BOOT
                            + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
                    BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
                    BOOT
                            + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        boolean isOn =
                !environment.getProperty(ENDPOINT, "").isBlank()
                        && environment.getProperty(ENABLED, Boolean.class, true);
        Map<String, Object> settings =
                isOn
                        ? Map.of(ENABLED, true)
                        : Map.of(ENABLED, false, "spring.autoconfigure.exclude", TRACING);
        environment.getPropertySources().addLast(new MapPropertySource("tracing", settings));
    }

    /** After all that is set was read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
