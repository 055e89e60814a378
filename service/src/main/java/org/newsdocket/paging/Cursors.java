package org.newsdocket.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;

/**
 * Makes places in lists into opaque text and back. A cursor is signed (HMAC-SHA-256, cut to 128
 * bits as RFC 2104, section 5 allows) and bound to the list that it was made for: its field, its
 * parent, its order and its filter.
 */
public final class Cursors {
    private static final int MAC_BYTES = 16;
    private static final int LIST_BYTES = 8;
    private static final String SEPARATOR = " ";

    private final Supplier<byte[]> secret;

    /**
     * @param secret at least 32 random bytes, the same for all instances on one store; asked for
     *     each time
     */
    public Cursors(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    /** The cursor of a place. The list is any text that tells it from all others. */
    public String write(String list, Position position) {
        var place =
                (position.id().length() + SEPARATOR + position.id() + position.key())
                        .getBytes(StandardCharsets.UTF_8);
        var signed = concatenate(fingerprint(list), place);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(concatenate(mac(signed), signed));
    }

    /**
     * The place that a cursor names.
     *
     * @param argument the argument that holds it, for the message
     * @throws ProblemException with {@code INVALID_CURSOR} where it was changed, or made for
     *     another list
     */
    public Position read(String list, String argument, String cursor) {
        var bytes = decode(argument, cursor);
        var signed = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac(signed), Arrays.copyOf(bytes, MAC_BYTES))) {
            throw invalid(argument, "'" + argument + "' is not a cursor that this service made");
        }
        if (!Arrays.equals(fingerprint(list), Arrays.copyOf(signed, LIST_BYTES))) {
            throw invalid(
                    argument,
                    "'"
                            + argument
                            + "' was made for another list: use it with the same field, filter and sort");
        }
        var place =
                new String(signed, LIST_BYTES, signed.length - LIST_BYTES, StandardCharsets.UTF_8);
        int start = place.indexOf(SEPARATOR) + SEPARATOR.length();
        int end = start + Integer.parseInt(place.substring(0, start - SEPARATOR.length()));
        return new Position(place.substring(end), place.substring(start, end));
    }

    private static byte[] decode(String argument, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            boolean exact =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
            if (exact && bytes.length > MAC_BYTES + LIST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // not Base64: told below, as what is too short
        }
        throw invalid(argument, "'" + argument + "' is not a cursor that this service made");
    }

    private static ProblemException invalid(String argument, String message) {
        return new ProblemException(ProblemCode.INVALID_CURSOR, argument, message);
    }

    private byte[] mac(byte[] signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(signed), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] fingerprint(String list) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(list.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, LIST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] concatenate(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
