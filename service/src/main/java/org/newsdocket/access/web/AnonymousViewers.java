package org.newsdocket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.newsdocket.access.Viewers;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Makes whoever shows no credential a viewer, too. */
final class AnonymousViewers extends AnonymousAuthenticationFilter {
    private static final String KEY = "newsdocket";

    private final Viewers viewers;
    private final Origins origins;

    AnonymousViewers(Viewers viewers, Origins origins) {
        super(KEY);
        this.viewers = viewers;
        this.origins = origins;
    }

    @Override
    protected Authentication createAuthentication(HttpServletRequest request) {
        var viewer = viewers.anonymous(origins.of(request).country());
        return new AnonymousAuthenticationToken(
                KEY, viewer, AuthorityUtils.createAuthorityList("ANONYMOUS"));
    }
}
