package org.newsdocket.record;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * What stands behind the prefix of an id: 128 bits in 26 characters that sort as the bits do. Of a
 * random one the first ten characters are the time it was made.
 */
public final class SortableText {
    /** Crockford's base 32 in lower case: no i, l, o, u. */
    static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    static final int LENGTH = 26;

    /** A regular expression. */
    static final String FORM = "[0-7][" + ALPHABET + "]{" + (LENGTH - 1) + "}";

    private static final int RANDOM_BITS = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SortableText() {}

    /**
     * A new one.
     *
     * @param at in milliseconds
     */
    public static String random(Instant at) {
        var bits = BigInteger.valueOf(at.toEpochMilli()).shiftLeft(RANDOM_BITS);
        return of(bits.or(new BigInteger(RANDOM_BITS, RANDOM)));
    }

    /**
     * That of a number.
     *
     * @param bits at most 128
     */
    static String of(BigInteger bits) {
        var text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(bits.intValue() & 31);
            bits = bits.shiftRight(5);
        }
        return new String(text);
    }
}
