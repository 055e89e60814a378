package org.newsdocket.exchange.ninjs;

import java.util.Optional;
import org.newsdocket.record.RecordId;

/**
 * Records of this service as ninjs names them, e.g. urn:newsdocket:sty_01jsjhg600fphsrtg8vtc1y9f1.
 */
final class OwnUris {
    private static final String START = "urn:newsdocket:";

    private OwnUris() {}

    static String of(RecordId id) {
        return START + id;
    }

    /** Empty where another system's. */
    static Optional<RecordId> parse(String uri) {
        return uri.startsWith(START)
                ? RecordId.parse(uri.substring(START.length()))
                : Optional.empty();
    }
}
