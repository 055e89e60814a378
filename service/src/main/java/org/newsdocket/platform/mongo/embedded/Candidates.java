package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the indexes know about one filter.
 *
 * <p>Of a conjunction they answer equality, {@code $in} and ranges, also inside {@code $elemMatch}.
 * The smallest answer is taken and the others narrow it; a range counts only where nothing else is
 * answered. Everything else, also negation, {@code $or} and whatever the engine compares by rules
 * of its own, is left to the matcher.
 */
final class Candidates {
    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");

    private final FieldIndexes indexes;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<Document> rest = new ArrayList<>();

    Candidates(Document filter, FieldIndexes indexes) {
        this.indexes = indexes;
        conjunction(filter, "", true);
    }

    /** In the order of insertion; empty if every document has to be looked at. */
    Optional<NavigableSet<Long>> positions() {
        Stream<Answer> known =
                answers.isEmpty()
                        ? ranges.stream().map(range -> new Answer(range.positions(true).toList()))
                        : answers.stream();
        List<Answer> bySize = known.sorted(Comparator.comparingInt(Answer::size)).toList();
        return bySize.isEmpty()
                ? Optional.empty()
                : Optional.of(bySize.getFirst().narrowedBy(bySize.subList(1, bySize.size())));
    }

    /**
     * The part of this path's index that holds all candidates; empty if other indexes know better.
     */
    Optional<Range> inOrderOf(String path) {
        FieldIndex index = indexes.of(path);
        if (index == null || !answers.isEmpty()) {
            return Optional.empty();
        }
        return ranges.isEmpty()
                ? Optional.of(new Range(index, null, null))
                : ranges.stream().filter(range -> range.index() == index).findFirst();
    }

    /** What candidates still have to match. */
    Document rest() {
        return rest.isEmpty() ? new Document() : new Document("$and", rest);
    }

    private void conjunction(Document filter, String parent, boolean isWhole) {
        filter.forEach((name, condition) -> {
            if (name.equals("$and") && condition instanceof List<?> parts && areDocuments(parts)) {
                parts.forEach(part -> conjunction((Document) part, parent, isWhole));
            } else if ((name.startsWith("$") || !isSettled(parent + name, condition)) && isWhole) {
                rest.add(new Document(name, condition));
            }
        });
    }

    private static boolean areDocuments(List<?> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(Document.class::isInstance);
    }

    /** Takes what an index knows about a condition; true if nothing else is left of it. */
    private boolean isSettled(String path, @Nullable Object condition) {
        Document operators =
                condition instanceof Document document ? document : new Document("$eq", condition);
        String operator = operators.size() == 1 ? operators.keySet().iterator().next() : "";
        Object operand = operators.get(operator);
        if (operator.equals("$elemMatch") && operand instanceof Document element) {
            conjunction(element, path + ".", false);
            return false;
        }
        FieldIndex index = indexes.of(path);
        if (index == null) {
            return false;
        }
        if (operator.equals("$eq")) {
            return isSettled(index, Stream.of(Keys.of(operand)).toList());
        }
        if (operator.equals("$in") && operand instanceof Collection<?> values) {
            return isSettled(index, values.stream().<@Nullable Object>map(Keys::of).toList());
        }
        if (!operators.isEmpty() && RANGE.containsAll(operators.keySet())) {
            range(index, operators);
        }
        return false;
    }

    private boolean isSettled(FieldIndex index, List<@Nullable Object> keys) {
        if (keys.contains(null)) {
            return false;
        }
        List<Object> known = keys.stream().filter(Objects::nonNull).toList();
        answers.add(new Answer(known.stream().map(index::at).filter(at -> !at.isEmpty()).toList()));
        return index.isExact() && known.stream().allMatch(Keys::isExact);
    }

    private void range(FieldIndex index, Document operators) {
        Object low = null;
        Object high = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            Object key = Keys.of(operator.getValue());
            if (key == null
                    || key instanceof Missing
                    || (key instanceof Double && index.holds(Double.NaN))) {
                return;
            }
            // The engine compares some numbers without their fraction.
            if (operator.getKey().startsWith("$g")) {
                low = key instanceof Double number ? Double.valueOf(number - 1) : key;
            } else {
                high = key instanceof Double number ? Double.valueOf(number + 1) : key;
            }
        }
        if (low == null || high == null || low.getClass() == high.getClass()) {
            add(new Range(index, low, high));
        }
    }

    private void add(Range range) {
        Optional<Range> other = ranges.stream().filter(range::canMerge).findFirst();
        other.ifPresent(ranges::remove);
        ranges.add(other.map(range::merge).orElse(range));
    }
}
