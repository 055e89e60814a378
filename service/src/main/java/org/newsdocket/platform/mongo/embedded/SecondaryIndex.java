package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names paths to be indexed; finding is left to {@link FieldIndex}. A document with arrays on two
 * of its paths is refused, as MongoDB refuses it, although it could be kept here.
 */
final class SecondaryIndex extends EmptyIndex<Long> {
    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys);
    }

    static boolean haveSameKeys(Index<?> one, Index<?> other) {
        return Objects.equals(
                one.toIndexDescription().get("key"), other.toIndexDescription().get("key"));
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return !other.isUnique() && haveSameKeys(this, other);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        List<String> arrays =
                keys().stream()
                        .flatMap(path -> firstArray(document, path).stream())
                        .distinct()
                        .toList();
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        checkAdd(newDocument, collection);
    }

    private static Optional<String> firstArray(Document document, String path) {
        List<String> names = Utils.splitPath(path);
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(length -> String.join(".", names.subList(0, length)))
                .filter(start -> Utils.getSubdocumentValue(document, start) instanceof Collection)
                .findFirst();
    }
}
