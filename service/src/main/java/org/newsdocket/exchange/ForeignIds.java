package org.newsdocket.exchange;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/**
 * Own names for what other systems name: the same for the same, so that importing twice is once.
 */
public final class ForeignIds {
    private static final int CHARACTERS = 26;
    private static final int KEY_CHARACTERS = 16;

    private ForeignIds() {}

    /**
     * The id of the record that a system knows by a value.
     *
     * @param scheme which system
     */
    public static RecordId of(RecordKind kind, String scheme, String value) {
        return new RecordId(kind.prefix() + "_" + digits(scheme, value));
    }

    /** The key, within its record, of the fact that a system knows by a value. */
    public static String key(String scheme, String value) {
        return digits(scheme, value).substring(CHARACTERS - KEY_CHARACTERS);
    }

    /** 128 bits of SHA-256 in the alphabet of ids. */
    private static String digits(String scheme, String value) {
        var bits = new BigInteger(1, digest(scheme, value), 0, 16);
        var digits = new char[CHARACTERS];
        for (int place = CHARACTERS - 1; place >= 0; place--) {
            digits[place] = RecordId.ALPHABET.charAt(bits.intValue() & 31);
            bits = bits.shiftRight(5);
        }
        return new String(digits);
    }

    private static byte[] digest(String scheme, String value) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var system = scheme.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(system.length).array());
            sha.update(system);
            return sha.digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
