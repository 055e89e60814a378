package org.newsdocket.platform.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Tells which setting of the service has which value, and what it takes, by the name and in the
 * words in which it is set; Boot would tell in those of Java. Other settings are left to Boot.
 */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {
    private static final ConfigurationPropertyName OWN =
            ConfigurationPropertyName.of(KnownSettings.PREFIX);

    private static final Map<Class<?>, String> TAKEN =
            Map.of(
                    Duration.class, "a duration such as 250ms, 10s or 1h",
                    Boolean.class, "true or false",
                    Long.class, "a whole number",
                    Integer.class, "a whole number",
                    IpAddressMatcher.class, "an address, or a range such as 10.0.0.0/8");

    private final Environment environment;

    WrongSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    /** Before Boot's own. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException fault) {
        if (!OWN.isAncestorOf(fault.getName())) {
            return null;
        }
        var invalid = findCause(fault, BindValidationException.class);
        var told = invalid == null ? unreadable(fault) : forbidden(invalid.getValidationErrors());
        return new FailureAnalysis(
                "A setting has a value that it does not take:\n\n" + told,
                "Mend it; service/CONFIGURATION.md tells of all settings.",
                failure);
    }

    private String unreadable(BindException fault) {
        var property = fault.getProperty();
        var cause = Objects.requireNonNull(NestedExceptionUtils.getMostSpecificCause(fault));
        var conversion = findCause(fault, ConversionFailedException.class);
        var taken = conversion == null ? null : TAKEN.get(conversion.getTargetType().getType());
        return told(
                fault.getName(),
                property == null ? null : property.getValue(),
                property == null ? null : property.getOrigin(),
                taken == null ? String.valueOf(cause.getMessage()) : "it takes " + taken);
    }

    private String forbidden(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(error -> forbidden(errors.getName(), error))
                .collect(Collectors.joining("\n\n"));
    }

    private String forbidden(ConfigurationPropertyName record, ObjectError error) {
        var reason = "it " + error.getDefaultMessage();
        return error instanceof FieldError field
                ? told(
                        record.append(DataObjectPropertyName.toDashedForm(field.getField())),
                        field.getRejectedValue(),
                        Origin.from(error),
                        reason)
                : told(record, null, null, reason);
    }

    /** With the value as it was written, where it is written as one. */
    private String told(
            ConfigurationPropertyName name,
            @Nullable Object value,
            @Nullable Origin origin,
            String reason) {
        var written = environment.getProperty(name.toString());
        var from = origin == null ? "" : "\n    set by " + origin;
        return "    %s is \"%s\": %s%s"
                .formatted(name, written == null ? value : written, reason, from);
    }
}
