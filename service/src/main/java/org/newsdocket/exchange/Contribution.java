package org.newsdocket.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a source says of one record. Several of one element have the same {@code where} and stand or
 * fall together: the people of a story that is not taken are not taken either.
 *
 * @param where file and line, for messages
 * @param fields what it says, in the own form: these replace what is recorded, an explicit null
 *     clears; lists whose elements have a key are merged by key, identifiers by scheme and value,
 *     other lists are replaced
 * @param defaults what holds only where the record is not there yet
 * @param notBefore the moment of this version: where the source changed the record later than this,
 *     the contribution is older and is skipped; null where it can't be told
 */
public record Contribution(
        RecordId id,
        String where,
        ObjectNode fields,
        ObjectNode defaults,
        @Nullable Instant notBefore) {}
