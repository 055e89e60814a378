package org.newsdocket.ledger;

import org.newsdocket.record.RecordFormat;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a client asks for under a name of its own, so that asking again is answered and not done
 * again.
 *
 * @param key unique in the ledger: author and idempotency key
 * @param digest of what is asked for; what differs from it is no repetition
 */
public record Request(String key, String digest) {
    /**
     * Names a request by who makes it and the key that they gave it.
     *
     * @param asked what is asked for, the same for the same request
     */
    public static Request of(String author, String idempotencyKey, ArrayNode asked) {
        var key = JsonNodeFactory.instance.arrayNode().add(author).add(idempotencyKey);
        return new Request(key.toString(), Chain.sha256(RecordFormat.canonical(asked)));
    }
}
