package org.newsdocket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.AccessProperties;
import org.newsdocket.access.Countries;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a connection itself tells of whoever uses it. */
@Component
final class Origins {
    private static final String HEADER = "newsdocket.access.country.header";
    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final String REMOTE = "server.tomcat.remoteip";

    private final AccessProperties.Country properties;

    /** Fails where readers could say themselves which address they come from. */
    Origins(AccessProperties properties, Environment environment) {
        this.properties = properties.country();
        if (this.properties.header() != null) {
            refuseForwarding(this.properties.header(), Binder.get(environment));
        }
    }

    private static void refuseForwarding(String header, Binder settings) {
        boolean isForwarded =
                !settings.bind(STRATEGY, String.class).orElse("").equalsIgnoreCase("none");
        boolean isRemote =
                settings.bind(REMOTE, Bindable.mapOf(String.class, String.class)).isBound();
        if (isForwarded || isRemote) {
            throw new InvalidConfigurationPropertyValueException(
                    HEADER,
                    header,
                    (isForwarded
                                    ? STRATEGY + " is to be none with it"
                                    : REMOTE + ".* is not to be set with it")
                            + ": an address that a header tells of may be made up, and so the country.");
        }
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
