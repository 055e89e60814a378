package org.newsdocket.command;

import org.newsdocket.access.Authors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Who is answerable, e.g. {@code desk}: by a name that no holder of a credential can have. */
final class AuthorOption implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        if (!Authors.isTellable(value) || value.contains(":")) {
            throw new TypeConversionException(
                    "a name is to be on one line, not blank and without a colon");
        }
        return value;
    }
}
