package org.newsdocket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Takes the credential out of a request: the one of its Authorization header, and from nowhere else
 * (RFC 6750, section 2).
 */
@Component
final class Credentials implements AuthenticationConverter {
    private static final String PARAMETER = "access_token";
    private static final Pattern SCHEME = Pattern.compile("(?i)bearer(?: .*)?");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*) *");

    private final Origins origins;

    Credentials(Origins origins) {
        this.origins = origins;
    }

    /**
     * Null where the request shows none.
     *
     * @throws RefusedException where it does in a way that is not taken
     */
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        boolean isInAddress = request.getParameterMap().containsKey(PARAMETER);
        if (headers.size() > 1 || (isInAddress && !headers.isEmpty())) {
            throw new RefusedException(Refusal.SEVERAL);
        }
        if (isInAddress) {
            throw new RefusedException(Refusal.IN_ADDRESS);
        }
        if (headers.isEmpty()) {
            return null;
        }
        var shown = new BearerTokenAuthenticationToken(bearer(headers.getFirst()));
        shown.setDetails(origins.of(request));
        return shown;
    }

    private static String bearer(String header) {
        if (!SCHEME.matcher(header).matches()) {
            throw new RefusedException(Refusal.OTHER_SCHEME);
        }
        var bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw new RefusedException(Refusal.WRONG);
        }
        return bearer.group(1);
    }
}
