package org.newsdocket.editing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/** The records that a document names, in its fields and in its texts, with where it does. */
final class NamedRecords {
    /** What was meant as a reference, and would be printed as it stands. */
    private static final Pattern MEANT_AS_REFERENCE =
            Pattern.compile("\\[\\[(?:sty|act|stm|prc)_[^\\]|]*(?:\\||]])");

    private final Map<String, Set<RecordId>> byPath = new LinkedHashMap<>();

    private NamedRecords() {}

    static NamedRecords in(ObjectNode document) {
        var named = new NamedRecords();
        Paths.forEach(
                document,
                (path, node) -> {
                    if (node.isString() && !path.equals("id")) {
                        named.add(path, node.asString());
                    }
                });
        return named;
    }

    private void add(String path, String text) {
        var ids = new LinkedHashSet<RecordId>();
        RecordId.parse(text).ifPresent(ids::add);
        ids.addAll(new MarkedText(text).references());
        if (!ids.isEmpty()) {
            byPath.put(path, ids);
        }
    }

    Set<RecordId> all() {
        var all = new LinkedHashSet<RecordId>();
        byPath.values().forEach(all::addAll);
        return all;
    }

    /** Adds each place that names a record which is not among those that there are. */
    void requireAll(Set<RecordId> existing, Findings findings) {
        byPath.forEach((path, ids) ->
                ids.stream()
                        .filter(id -> !existing.contains(id))
                        .forEach(id ->
                                findings.add(
                                        ProblemCode.UNKNOWN_REFERENCE,
                                        path,
                                        "it names " + id + ", which there is none of")));
    }

    static void requireWellFormed(ObjectNode document, Findings findings) {
        Paths.forEach(
                document,
                (path, node) -> {
                    if (node.isString() && isMeantAsReference(node.asString())) {
                        findings.add(
                                ProblemCode.INVALID_VALUE,
                                path,
                                "'[[' with an id is to be closed as in"
                                        + " [[act_01jsk7gfe0q8z5m2v9c4t1x6bn|the words]]");
                    }
                });
    }

    private static boolean isMeantAsReference(String text) {
        return text.contains("[[")
                && MEANT_AS_REFERENCE
                        .matcher(new MarkedText(text).render((_, _) -> PLAIN).plain())
                        .find();
    }

    private static final MarkedText.Shown PLAIN = new MarkedText.Shown("", false);
}
