package org.newsdocket.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Scope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Who may do what.
 *
 * @param anonymous scopes of whoever shows neither a token nor a key; where there are none, nobody
 *     is served without
 * @param introspection the scope that it takes to ask for the schema
 */
@ConfigurationProperties("newsdocket.access")
public record AccessProperties(
        @DefaultValue("record:read") Set<Scope> anonymous,
        @DefaultValue("record:read") Scope introspection,
        @DefaultValue Country country) {
    /**
     * How the country is told in which somebody reads.
     *
     * @param claim of a token
     * @param header of a request, for whoever has neither a claim nor a key with a country; null
     *     where none is believed
     * @param proxies addresses, or ranges such as {@code 10.0.0.0/8}, of those whose header is
     *     believed: they must set it, or take it away, in every request
     */
    public record Country(
            @DefaultValue("country") String claim,
            @Nullable String header,
            @DefaultValue List<IpAddressMatcher> proxies) {
        public Country {
            proxies = List.copyOf(proxies);
        }
    }
}
