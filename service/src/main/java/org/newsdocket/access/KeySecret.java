package org.newsdocket.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the holder of a key shows: 256 random bits behind a prefix by which it is known, also where
 * it is found and should not be. So many random bits can't be tried out, so a fast hash keeps them.
 */
public final class KeySecret {
    private static final String PREFIX = "newsdocket_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private KeySecret(String text) {
        this.text = text;
    }

    static KeySecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a credential is a key, right or wrong, and not a token of an issuer. */
    public static boolean isMeant(String credential) {
        return credential.startsWith(PREFIX);
    }

    /** Empty where it can be no key's. */
    public static Optional<KeySecret> parse(String credential) {
        return FORM.matcher(credential).matches()
                ? Optional.of(new KeySecret(credential))
                : Optional.empty();
    }

    /** For its holder alone. */
    public String text() {
        return text;
    }

    /** SHA-256 in hexadecimal digits. */
    public String hash() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without what must not be logged. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
