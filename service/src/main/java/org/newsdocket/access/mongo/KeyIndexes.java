package org.newsdocket.access.mongo;

import java.util.List;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.StoreIndex;
import org.springframework.stereotype.Component;

/** What keys are found by. */
@Component
final class KeyIndexes implements IndexTable {
    @Override
    public List<StoreIndex> indexes() {
        return List.of(
                StoreIndex.unique(
                        MongoApiKeys.COLLECTION,
                        "keys_hash",
                        "whose key a request shows",
                        MongoApiKeys.HASH));
    }
}
