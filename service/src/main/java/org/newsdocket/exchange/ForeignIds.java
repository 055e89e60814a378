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
    private static final int BYTES = 16;
    private static final int KEY_BYTES = 10;
    private static final int KEY_RADIX = 36;

    private ForeignIds() {}

    /**
     * The id of the record that a system knows by a value.
     *
     * @param scheme which system
     */
    public static RecordId of(RecordKind kind, String scheme, String value) {
        return RecordId.of(kind, number(scheme, value, BYTES));
    }

    /** The key, within its record, of the fact that a system knows by a value. */
    public static String key(String scheme, String value) {
        return scheme + "-" + number(scheme, value, KEY_BYTES).toString(KEY_RADIX);
    }

    /** The first bytes of SHA-256. */
    private static BigInteger number(String scheme, String value, int bytes) {
        return new BigInteger(1, digest(scheme, value), 0, bytes);
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
