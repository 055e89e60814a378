package org.newsdocket.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Scope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.validation.annotation.Validated;

/**
 * Who may do what.
 *
 * @param anonymous scopes of whoever shows neither a token nor a key, separated by commas; where
 *     there are none, nobody is served without
 * @param introspection the scope that it takes to ask for the schema
 */
@Validated
@ConfigurationProperties("newsdocket.access")
public record AccessProperties(
        @DefaultValue("record:read") Set<Scope> anonymous,
        @DefaultValue("record:read") Scope introspection,
        @DefaultValue @Valid Country country) {
    /**
     * How the country is told in which somebody reads.
     *
     * @param claim the claim of a token that tells the country
     * @param header the header of a request that tells the country, for whoever has neither a claim
     *     nor a key with one; no header is believed where this is not set
     * @param proxies addresses, or ranges such as 10.0.0.0/8, of those whose header is believed:
     *     they must set it, or take it away, in every request
     */
    public record Country(
            @DefaultValue("country") @NotBlank String claim,
            @Nullable String header,
            @DefaultValue List<IpAddressMatcher> proxies) {
        public Country {
            proxies = List.copyOf(proxies);
        }
    }
}
