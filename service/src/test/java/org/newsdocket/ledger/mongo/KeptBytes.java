package org.newsdocket.ledger.mongo;

import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Entries.Kept;

/** What a store holds of a changeset, byte by byte. */
public final class KeptBytes {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private KeptBytes() {}

    public static byte[] of(Changeset changeset) {
        return bytes(ChangesetDocuments.document(changeset));
    }

    private static byte[] bytes(BsonDocument document) {
        var buffer = new RawBsonDocument(document, CODEC).getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Whether two say the same: the names of a list's elements, say, mean nothing. */
    public static boolean isSame(byte[] one, byte[] other) {
        return new RawBsonDocument(one)
                .decode(CODEC)
                .equals(new RawBsonDocument(other).decode(CODEC));
    }

    /**
     * The document with one bit of it flipped; empty where that makes none, or the same, or one
     * that no store would hold in its place.
     */
    public static Optional<BsonDocument> flipped(BsonDocument document, Random random) {
        var bytes = bytes(document);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        try {
            return Optional.of(new RawBsonDocument(bytes).decode(CODEC))
                    .filter(flipped -> !flipped.equals(document))
                    .filter(flipped -> flipped.keySet().equals(document.keySet()))
                    .filter(flipped -> Objects.equals(flipped.get("_id"), document.get("_id")));
        } catch (BSONException e) {
            return Optional.empty();
        }
    }

    public static Kept read(byte[] bytes) {
        return ChangesetDocuments.kept(new RawBsonDocument(bytes));
    }
}
