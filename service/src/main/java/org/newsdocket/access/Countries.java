package org.newsdocket.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries as ISO 3166-1 writes them in two letters. */
public final class Countries {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    private Countries() {}

    /** In upper case; empty where the text, in whatever case, names no country. */
    public static Optional<String> find(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(KNOWN::contains);
    }
}
