package org.newsdocket.record.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The indexes of one part of the store. */
public interface IndexTable {
    List<StoreIndex> indexes();

    /** Those that are there already are left as they are; one command a collection. */
    default void createIn(MongoDatabase database) {
        var models = new LinkedHashMap<String, List<IndexModel>>();
        for (var index : indexes()) {
            models.computeIfAbsent(index.collection(), _ -> new ArrayList<>()).add(index.model());
        }
        models.forEach(
                (collection, list) -> database.getCollection(collection).createIndexes(list));
    }
}
