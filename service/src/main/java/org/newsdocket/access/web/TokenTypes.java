package org.newsdocket.access.web;

import com.nimbusds.jwt.proc.BadJWTException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What a token may be, where it tells. */
@Configuration(proxyBeanMethods = false)
class TokenTypes {
    /** Also an access token by RFC 9068, section 2.1; takes the place of Spring's own. */
    @Bean
    JwtTypeValidator accessTokens() {
        var types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        types.setAllowEmpty(true);
        return types;
    }

    /**
     * Refuses what is good only together with the proof of a key while the token is still being
     * read: what comes next takes the claim for an object, whatever it is.
     */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer bearersOnly() {
        return decoder ->
                decoder.jwtProcessorCustomizer(processor ->
                        processor.setJWTClaimsSetVerifier((claims, _) -> {
                            if (claims.getClaims().containsKey(TokenBearers.CONFIRMATION)) {
                                throw new BadJWTException("it is no bearer's");
                            }
                        }));
    }
}
