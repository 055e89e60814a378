package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps keys unique, as the engine does; finding is left to {@link FieldIndex}. */
final class UniqueIndex extends AbstractUniqueIndex<Long> {
    /** UTF-8 takes at most three for each UTF-16 code unit. */
    private static final long BYTES_OF_A_CHAR = 3;

    /** More than type, name's end, length and end take, or any value of a fixed size. */
    private static final long FRAME = 40;

    private final Map<KeyValue, Long> positions = new HashMap<>();

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other.isUnique()
                && super.hasSameOptions(other)
                && SecondaryIndex.haveSameKeys(this, other);
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Long> collection) {
        refuseIfTooLarge(document);
        super.checkAdd(document, collection);
    }

    @Override
    public synchronized void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        refuseIfTooLarge(newDocument);
        // An empty array has no key; the engine expects one of every document it updates.
        if (getKeyValues(oldDocument).isEmpty()) {
            checkAdd(newDocument, collection);
        } else {
            super.checkUpdate(oldDocument, newDocument, collection);
        }
    }

    /** Here, as this is the only question the engine asks before it changes anything. */
    private void refuseIfTooLarge(Document document) {
        if (getName().equals("_id_") && mostBytes(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            ByteBuf encoded = Unpooled.buffer();
            BsonEncoder.encodeDocument(document, encoded);
            if (encoded.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        10334, "BSONObjectTooLarge", "a document may have 16 MB at most");
            }
        }
    }

    /** Never less than the document takes, and told without encoding it. */
    private static long mostBytes(@Nullable Object value) {
        return switch (value) {
            case Document document -> {
                long bytes = FRAME;
                for (var entry : document.entrySet()) {
                    bytes +=
                            BYTES_OF_A_CHAR * entry.getKey().length() + mostBytes(entry.getValue());
                }
                yield bytes;
            }
            case Collection<?> list -> {
                long bytes = FRAME;
                for (var element : list) {
                    bytes += FRAME + mostBytes(element);
                }
                yield bytes;
            }
            case String text -> FRAME + BYTES_OF_A_CHAR * text.length();
            case Number _, Instant _, Boolean _, ObjectId _, UUID _, Missing _ -> FRAME;
            case null -> FRAME;
            default -> Long.MAX_VALUE / FRAME;
        };
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    protected @Nullable Long removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Long position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable Long getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Long>> getIterable() {
        return positions.entrySet();
    }
}
