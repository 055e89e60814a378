package org.newsdocket.access;

import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Viewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who a request comes from. */
@Component
public final class Viewers {
    private final AccessProperties properties;

    Viewers(AccessProperties properties) {
        this.properties = properties;
    }

    /** Of the request that this thread serves; somebody anonymous where it serves none. */
    public Viewer current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? viewer
                : anonymous(null);
    }

    /**
     * Whoever shows no credential.
     *
     * @param country where they read; null where that is not known
     */
    public Viewer anonymous(@Nullable String country) {
        return new Viewer("anonymous", properties.anonymous(), country);
    }
}
