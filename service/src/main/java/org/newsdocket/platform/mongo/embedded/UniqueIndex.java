package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Keeps keys unique, as the engine does; finding is left to {@link FieldIndex}. */
final class UniqueIndex extends AbstractUniqueIndex<Long> {
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
        if (getName().equals("_id_")) {
            ByteBuf encoded = Unpooled.buffer();
            BsonEncoder.encodeDocument(document, encoded);
            if (encoded.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        10334, "BSONObjectTooLarge", "a document may have 16 MB at most");
            }
        }
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
