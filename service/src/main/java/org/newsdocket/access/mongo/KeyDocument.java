package org.newsdocket.access.mongo;

import java.time.Instant;
import java.util.EnumSet;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.ApiKey;
import org.newsdocket.access.KeySecret;
import org.newsdocket.view.Scope;

/** A key as it is stored: what is null is left out. */
final class KeyDocument {
    static final String REVOKED_AT = "revokedAt";
    static final String REVOKED_BY = "revokedBy";
    static final String LAST_USED_AT = "lastUsedAt";
    private static final String NAME = "name";
    private static final String SCOPES = "scopes";
    private static final String COUNTRY = "country";
    private static final String ISSUED_AT = "issuedAt";
    private static final String ISSUED_BY = "issuedBy";
    private static final String EXPIRES_AT = "expiresAt";

    private KeyDocument() {}

    /** A new one, neither used nor revoked. */
    static BsonDocument of(ApiKey key, KeySecret secret) {
        var scopes = new BsonArray();
        key.scopes().forEach(scope -> scopes.add(new BsonString(scope.value())));
        var document =
                new BsonDocument("_id", new BsonString(key.id()))
                        .append(MongoApiKeys.HASH, new BsonString(secret.hash()))
                        .append(NAME, new BsonString(key.name()))
                        .append(SCOPES, scopes)
                        .append(ISSUED_AT, moment(key.issuedAt()))
                        .append(ISSUED_BY, new BsonString(key.issuedBy()));
        if (key.country() != null) {
            document.append(COUNTRY, new BsonString(key.country()));
        }
        if (key.expiresAt() != null) {
            document.append(EXPIRES_AT, moment(key.expiresAt()));
        }
        return document;
    }

    /** A scope that this version of the service does not know allows nothing. */
    static ApiKey key(BsonDocument document) {
        var scopes = EnumSet.noneOf(Scope.class);
        document.getArray(SCOPES)
                .forEach(name -> Scope.of(name.asString().getValue()).ifPresent(scopes::add));
        return new ApiKey(
                document.getString("_id").getValue(),
                document.getString(NAME).getValue(),
                scopes,
                text(document, COUNTRY),
                Instant.ofEpochMilli(document.getDateTime(ISSUED_AT).getValue()),
                document.getString(ISSUED_BY).getValue(),
                instant(document, EXPIRES_AT),
                instant(document, REVOKED_AT),
                text(document, REVOKED_BY),
                instant(document, LAST_USED_AT));
    }

    static BsonDateTime moment(Instant moment) {
        return new BsonDateTime(moment.toEpochMilli());
    }

    private static @Nullable String text(BsonDocument document, String field) {
        return document.containsKey(field) ? document.getString(field).getValue() : null;
    }

    private static @Nullable Instant instant(BsonDocument document, String field) {
        return document.containsKey(field)
                ? Instant.ofEpochMilli(document.getDateTime(field).getValue())
                : null;
    }
}
