package org.newsdocket.access;

import org.newsdocket.view.Scope;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a scope as properties name it, e.g. {@code record:read}. */
@Component
@ConfigurationPropertiesBinding
final class ScopeConverter implements Converter<String, Scope> {
    @Override
    public Scope convert(String value) {
        return Scope.of(value)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + value + "' is none of " + Scope.names()));
    }
}
