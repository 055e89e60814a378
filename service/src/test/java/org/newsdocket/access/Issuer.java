package org.newsdocket.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.store.TestStore;

/** An issuer of tokens, which publishes its key over HTTP. */
final class Issuer implements TestStore.Shared {
    static final String AUDIENCE = "newsdocket";

    private final RSAKey key = newKey();
    private final HttpServer server;

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var published = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/jwks",
                exchange -> {
                    exchange.sendResponseHeaders(200, published.length);
                    exchange.getResponseBody().write(published);
                    exchange.close();
                });
        server.start();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What makes a service believe it. */
    String[] properties(String... more) {
        var prefix = "spring.security.oauth2.resourceserver.jwt.";
        var own =
                new String[] {
                    prefix + "issuer-uri=" + name(),
                    prefix + "jwk-set-uri=" + name() + "/jwks",
                    prefix + "audiences=" + AUDIENCE
                };
        return Stream.of(own, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /**
     * A good token; claims given replace its own, and those given as an empty text are left out.
     */
    String token(Map<String, ?> claims) {
        return token(key, claims);
    }

    String token(RSAKey signing, Map<String, ?> claims) {
        return token(null, signing, claims);
    }

    /**
     * @param type as its header tells it; null where it does not
     */
    String token(@Nullable String type, Map<String, ?> claims) {
        return token(type, key, claims);
    }

    private String token(@Nullable String type, RSAKey signing, Map<String, ?> claims) {
        var set =
                new JWTClaimsSet.Builder()
                        .issuer(name())
                        .audience(AUDIENCE)
                        .subject("4711")
                        .claim("exp", Instant.now().plusSeconds(300).getEpochSecond());
        claims.forEach((name, value) -> set.claim(name, "".equals(value) ? null : value));
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(type == null ? null : new JOSEObjectType(type))
                                .keyID("one")
                                .build(),
                        set.build());
        try {
            token.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
