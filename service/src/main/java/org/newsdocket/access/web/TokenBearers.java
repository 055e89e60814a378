package org.newsdocket.access.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.AccessProperties;
import org.newsdocket.access.Authors;
import org.newsdocket.access.Countries;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/** Who shows a token of the issuer that the service is configured to believe. */
@Component
final class TokenBearers {
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    /**
     * Where it is there, the token is good only together with the proof of a key (RFC 7800), which
     * a bearer does not give.
     */
    static final String CONFIRMATION = "cnf";

    /** As RFC 8693 names it, and as some issuers do; the first that is there counts. */
    private static final List<String> SCOPES = List.of("scope", "scp");

    private final @Nullable JwtDecoder decoder;
    private final String countryClaim;

    /**
     * @param decoder none where no issuer is configured
     */
    TokenBearers(
            ObjectProvider<JwtDecoder> decoder,
            AccessProperties properties,
            OAuth2ResourceServerProperties issuer) {
        this.decoder = decoder.getIfAvailable();
        if (this.decoder != null && issuer.getJwt().getAudiences().isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    AUDIENCES,
                    null,
                    "Without it a token that the issuer made for any other service would be taken.");
        }
        this.countryClaim = properties.country().claim();
    }

    /**
     * @param seenIn the country that the connection tells of; used where the token tells of none
     */
    Viewer of(String credential, @Nullable String seenIn) {
        if (decoder == null) {
            throw new RefusedException(Refusal.WRONG);
        }
        try {
            return viewer(decoder.decode(credential), seenIn);
        } catch (BadJwtException e) {
            throw new RefusedException(isExpired(e) ? Refusal.EXPIRED : Refusal.WRONG);
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw RefusedException.unavailable(e); // not the token's fault, but its issuer's
        }
    }

    private static boolean isExpired(BadJwtException fault) {
        return fault instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .anyMatch(error -> error.getErrorCode().equals(TokenExpiry.CODE));
    }

    private Viewer viewer(Jwt token, @Nullable String seenIn) {
        if (token.hasClaim(CONFIRMATION)) {
            throw new RefusedException(Refusal.WRONG);
        }
        var country =
                token.hasClaim(countryClaim)
                        ? Countries.find(text(token, countryClaim)).orElse(null)
                        : seenIn;
        return new Viewer(name(token), scopes(token), country);
    }

    /** By the one claim that names nobody else, now or later (OpenID Connect Core, section 5.7). */
    private static String name(Jwt token) {
        var subject = token.getSubject();
        if (subject != null && Authors.isTellable(subject)) {
            return Authors.subject(subject);
        }
        throw new RefusedException(Refusal.WRONG);
    }

    /** What is not a text is no country. */
    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text ? text : null;
    }

    /** What the issuer says for other services is left alone. */
    private static Set<Scope> scopes(Jwt token) {
        return SCOPES.stream()
                .filter(token::hasClaim)
                .limit(1)
                .flatMap(claim -> texts(token.getClaims().get(claim)))
                .flatMap(name -> Scope.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text.split(" "));
            case Collection<?> list ->
                    list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
