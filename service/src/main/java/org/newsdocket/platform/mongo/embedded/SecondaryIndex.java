package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Names paths to be indexed; finding is left to {@link FieldIndex}. A document with arrays on two
 * of its paths is refused, as MongoDB refuses it, although it could be kept here.
 */
final class SecondaryIndex extends EmptyIndex<Long> {
    private final List<List<String>> paths;

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys);
        this.paths = keys.stream().map(key -> Utils.splitPath(key.getKey())).toList();
    }

    static boolean haveSameKeys(Index<?> one, Index<?> other) {
        return Objects.equals(
                one.toIndexDescription().get("key"), other.toIndexDescription().get("key"));
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return !other.isUnique() && haveSameKeys(this, other);
    }

    /** One path alone never has two. */
    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (paths.size() == 1) {
            return;
        }
        Set<String> arrays = new LinkedHashSet<>();
        for (List<String> path : paths) {
            int length = lengthToArray(document, path);
            if (length > 0) {
                arrays.add(String.join(".", path.subList(0, length)));
            }
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        checkAdd(newDocument, collection);
    }

    /** How many names of the path lead to the first array on it; 0 where there is none. */
    private static int lengthToArray(Document document, List<String> path) {
        Object value = document;
        for (int length = 1; length <= path.size(); length++) {
            if (!(value instanceof Document parent)) {
                return 0;
            }
            value = parent.get(path.get(length - 1));
            if (value instanceof Collection) {
                return length;
            }
        }
        return 0;
    }
}
