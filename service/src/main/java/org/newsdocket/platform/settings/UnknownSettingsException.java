package org.newsdocket.platform.settings;

import java.util.Collection;
import java.util.List;

/** Somebody set what the service does not know. */
final class UnknownSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    /**
     * @param unknown each with where it was found, but without its value, which may be a secret
     */
    UnknownSettingsException(Collection<String> unknown, List<String> known) {
        super(String.join("\n", unknown));
        this.known = List.copyOf(known);
    }

    List<String> known() {
        return known;
    }
}
