package org.newsdocket.exchange.popolo;

import java.util.regex.Pattern;
import org.newsdocket.exchange.ForeignIds;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/**
 * The ids of a document. One that no other document can have by chance (a UUID, an address, 16
 * hexadecimal digits) is good everywhere; any other, such as 593, only within files of this name:
 * else two people of two publishers would become one.
 */
final class PopoloIds {
    private static final String POPOLO = "popolo";
    private static final Pattern UNIQUE =
            Pattern.compile(
                    "\\p{XDigit}{16,}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[a-z]+://.+|urn:.+|.*\\..*/.*");

    private final String local;

    PopoloIds(String file) {
        this.local =
                POPOLO
                        + ":"
                        + file.substring(
                                1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
    }

    RecordId actor(String id) {
        return ForeignIds.of(RecordKind.ACTOR, scheme(id), id);
    }

    /** What the document itself calls the actor. */
    Identifier identifier(String id) {
        return new Identifier(scheme(id), id);
    }

    String key(String membership) {
        return ForeignIds.key(POPOLO, scheme(membership) + " " + membership);
    }

    private String scheme(String id) {
        return UNIQUE.matcher(id).matches() ? POPOLO : local;
    }
}
