package org.newsdocket.access.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Takes no token that has expired, which is told apart from all else that may be wrong with one,
 * and none that never would.
 */
@Component
final class TokenExpiry implements OAuth2TokenValidator<Jwt> {
    static final String CODE = "expired";

    /** How far the issuer's clock may be behind; the same as the library grants. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    TokenExpiry(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var expiresAt = token.getExpiresAt();
        if (expiresAt == null) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error("endless"));
        }
        return clock.instant().minus(SKEW).isAfter(expiresAt)
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(CODE))
                : OAuth2TokenValidatorResult.success();
    }
}
