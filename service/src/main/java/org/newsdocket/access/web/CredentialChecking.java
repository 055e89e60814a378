package org.newsdocket.access.web;

import java.util.List;
import org.newsdocket.access.KeySecret;
import org.newsdocket.platform.metrics.RequestTally;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Tells whose a credential is, be it a key or a token. It is not kept. */
@Component
final class CredentialChecking implements AuthenticationManager {
    private final KeyHolders holders;
    private final TokenBearers bearers;

    CredentialChecking(KeyHolders holders, TokenBearers bearers) {
        this.holders = holders;
        this.bearers = bearers;
    }

    /**
     * @throws RefusedException where it is nobody's
     */
    @Override
    public Authentication authenticate(Authentication shown) {
        var credential = ((BearerTokenAuthenticationToken) shown).getToken();
        var country = Origins.country(shown);
        var viewer =
                KeySecret.isMeant(credential)
                        ? holders.of(credential, country)
                        : bearers.of(credential, country);
        RequestTally.current().noteViewer(viewer.name());
        return UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of());
    }
}
