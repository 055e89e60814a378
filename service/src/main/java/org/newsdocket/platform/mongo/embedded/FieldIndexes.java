package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.newsdocket.platform.mongo.embedded.Contents.Stored;

/**
 * One index for each path that any index of a collection names, so {@code (a, b)} also serves a
 * filter on b alone.
 */
final class FieldIndexes {
    private final Map<String, FieldIndex> byPath = new HashMap<>();

    @Nullable FieldIndex of(String path) {
        return byPath.get(path);
    }

    void add(Document document, long position) {
        byPath.values().forEach(field -> field.add(document, position));
    }

    void remove(Document document, long position) {
        byPath.values().forEach(field -> field.remove(document, position));
    }

    /** Indexes these paths and no others, reading all documents for each that is new. */
    void cover(Collection<String> paths, NavigableMap<Long, Stored> documents) {
        byPath.keySet().retainAll(paths);
        for (String path : paths) {
            byPath.computeIfAbsent(path, _ -> indexOf(path, documents));
        }
    }

    private static FieldIndex indexOf(String path, NavigableMap<Long, Stored> documents) {
        FieldIndex field = new FieldIndex(path);
        documents.forEach((position, stored) -> field.add(stored.document(), position));
        return field;
    }
}
