package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sorts as the engine does, but takes each value out of each document only once, not for every
 * comparison.
 */
final class Sorting {
    private record Keyed(Document document, List<Object> values) {}

    private Sorting() {}

    static Stream<Document> sorted(Stream<Document> documents, Document orderBy) {
        List<String> paths = List.copyOf(orderBy.keySet());
        return documents
                .map(document -> new Keyed(document, values(document, paths)))
                .sorted(order(orderBy, paths))
                .map(Keyed::document);
    }

    private static List<Object> values(Document document, List<String> paths) {
        return paths.stream()
                .map(path -> Utils.getSubdocumentValueCollectionAware(document, path))
                .toList();
    }

    private static Comparator<Keyed> order(Document orderBy, List<String> paths) {
        return IntStream.range(0, paths.size())
                .mapToObj(at -> {
                    Number direction = (Number) Objects.requireNonNull(orderBy.get(paths.get(at)));
                    Comparator<Object> values =
                            direction.intValue() > 0
                                    ? ValueComparator.asc()
                                    : ValueComparator.desc();
                    return Comparator.<Keyed, Object>comparing(
                            keyed -> keyed.values().get(at), values);
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }
}
