package org.newsdocket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.AccessProperties;
import org.newsdocket.access.Countries;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a connection itself tells of whoever uses it. */
@Component
final class Origins {
    private final AccessProperties.Country properties;

    Origins(AccessProperties properties) {
        this.properties = properties.country();
    }

    /**
     * Where a request comes from.
     *
     * @param country as the proxy says in front of the service; null where none is believed
     */
    record Origin(@Nullable String country) {}

    Origin of(HttpServletRequest request) {
        return new Origin(country(request));
    }

    /** A header that stands twice says nothing, as nobody knows which of them the proxy set. */
    private @Nullable String country(HttpServletRequest request) {
        if (properties.header() == null || !comesFromProxy(request)) {
            return null;
        }
        var told = Collections.list(request.getHeaders(properties.header()));
        return told.size() == 1 ? Countries.find(told.getFirst()).orElse(null) : null;
    }

    private boolean comesFromProxy(HttpServletRequest request) {
        return properties.proxies().stream().anyMatch(proxy -> proxy.matches(request));
    }

    /** What {@link #of} told of the request that a credential was shown with. */
    static @Nullable String country(Authentication shown) {
        return shown.getDetails() instanceof Origin origin ? origin.country() : null;
    }
}
