package org.newsdocket.command;

import org.newsdocket.view.Scope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A scope as an option names it, e.g. {@code record:read}. */
final class ScopeOption implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
        return Scope.of(value)
                .orElseThrow(() ->
                        new TypeConversionException("'" + value + "' is none of " + Scope.names()));
    }
}
