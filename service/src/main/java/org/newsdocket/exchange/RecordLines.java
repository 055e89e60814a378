package org.newsdocket.exchange;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.Finding;
import org.newsdocket.editing.ReadFaults;
import org.newsdocket.editing.RecordForm;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines, each of which is one record, and says what is wrong with those that are none. */
@Component
final class RecordLines {
    private final Map<RecordKind, Class<? extends Record>> types = new EnumMap<>(RecordKind.class);

    RecordLines(List<Records<?>> nouns) {
        nouns.forEach(noun -> types.put(noun.kind(), noun.type()));
    }

    sealed interface Line {}

    /**
     * A record.
     *
     * @param where the file and the line
     * @param references every other record that it names, in fields and in texts
     */
    record Understood(String where, Draft draft, Set<RecordId> references) implements Line {
        RecordId id() {
            return draft.id();
        }
    }

    /**
     * No record.
     *
     * @param id that of the record that it was to be; null where that can't be told
     */
    record Broken(@Nullable RecordId id, Problem problem) implements Line {}

    Line read(String line, String where) {
        ObjectNode document;
        try {
            document = RecordFormat.parse(line);
        } catch (JacksonException e) {
            return new Broken(null, problem(where, ReadFaults.ofJson(e)));
        }
        var id = RecordId.parse(document.path("id").asString("")).orElse(null);
        return id == null
                ? new Broken(null, problem(where, "field 'id' is missing or no id"))
                : read(id, document, where);
    }

    private Line read(RecordId id, ObjectNode document, String where) {
        try {
            var missing = RecordForm.withoutValue(document);
            if (missing.isEmpty()) {
                var type = Objects.requireNonNull(types.get(id.kind()));
                var record = RecordFormat.readStrictly(document, type);
                missing = RecordForm.missing(record);
                document = stored(record);
            }
            if (!missing.isEmpty()) {
                return new Broken(id, problem(where, "missing: " + String.join(", ", missing)));
            }
        } catch (DatabindException e) {
            return new Broken(id, problem(where, told(ReadFaults.ofField(e))));
        }
        int size = RecordFormat.canonical(document).length;
        if (size > Ledger.LARGEST_RECORD) {
            return new Broken(
                    id, problem(where, size + " bytes; the limit is " + Ledger.LARGEST_RECORD));
        }
        return new Understood(where, new Draft(id, 0, document), references(id, document));
    }

    /** What the ledger itself gives is not part of the document. */
    private static ObjectNode stored(Record record) {
        var document = RecordFormat.document(record);
        document.remove(List.of("revision", "recordedAt"));
        return document;
    }

    private static String told(Finding finding) {
        return finding.code() == ProblemCode.REQUIRED
                ? "missing: " + finding.path()
                : "field '" + finding.path() + "': " + finding.message();
    }

    static Problem problem(String where, String reason) {
        return Problem.of(ProblemCode.INVALID_RECORD, where, where + ": " + reason);
    }

    private static Set<RecordId> references(RecordId id, ObjectNode document) {
        var found = new LinkedHashSet<RecordId>();
        collect(document, found);
        found.remove(id);
        return found;
    }

    private static void collect(JsonNode node, Set<RecordId> found) {
        if (node.isString()) {
            RecordId.parse(node.asString()).ifPresent(found::add);
            found.addAll(new MarkedText(node.asString()).references());
        }
        node.forEach(child -> collect(child, found));
    }
}
