package org.newsdocket.editing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Facts;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.newsdocket.record.Selection;
import org.newsdocket.record.Sources;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.node.ObjectNode;

/** Finds all that is wrong with records before they are recorded. */
@Component
public class RecordChecking {
    private static final Selection TYPE_ALONE = Selection.of(Set.of());

    private final Map<RecordKind, Records<?>> ports = new EnumMap<>(RecordKind.class);
    private final List<RecordRules<?>> rules;

    RecordChecking(List<Records<?>> ports, List<RecordRules<?>> rules) {
        ports.forEach(port -> this.ports.put(port.kind(), port));
        this.rules = rules;
    }

    /**
     * A record that is to be recorded.
     *
     * @param document without id, revision and time
     */
    public record Candidate(RecordId id, ObjectNode document) {}

    /** The records that there will be, though they are not there yet. */
    @FunctionalInterface
    public interface Promises {
        Promises NONE = _ -> Optional.empty();

        /** Of a record that is promised, as much of its document as tells its type. */
        Optional<ObjectNode> find(RecordId id);
    }

    /**
     * What came of a check.
     *
     * @param document as it is to be recorded; null where it can't be read
     */
    public record Checked(RecordId id, @Nullable ObjectNode document, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks records that are to be recorded at once, in their order. One store command for each
     * kind of records that they refer to, and what the rules of their kinds need.
     *
     * @param promises the records that there will be, though they are not there yet
     * @param view one that may edit
     */
    public List<Checked> check(Collection<Candidate> candidates, Promises promises, View view) {
        var readings = candidates.parallelStream().map(this::read).toList();
        var records = new LinkedHashMap<RecordId, Record>();
        readings.forEach(
                reading -> reading.record().ifPresent(record -> records.put(record.id(), record)));
        var existing = referenced(readings, records.keySet(), promises, view);
        existing.putAll(records);
        var surroundings = new Surroundings(existing, records.values(), view);
        var there = new HashSet<>(existing.keySet());
        candidates.forEach(candidate -> there.add(candidate.id()));
        return readings.stream().map(reading -> checked(reading, surroundings, there)).toList();
    }

    private record Reading(
            RecordId id,
            @Nullable Record typed,
            @Nullable ObjectNode document,
            NamedRecords named,
            Findings findings) {
        Optional<Record> record() {
            return Optional.ofNullable(typed);
        }
    }

    private Reading read(Candidate candidate) {
        var document = candidate.document().deepCopy();
        document.put("id", candidate.id().value());
        var findings = new Findings(document);
        RecordForm.withoutValue(document)
                .forEach(path -> findings.add(ProblemCode.REQUIRED, path, ReadFaults.MISSING));
        FactRules.settle(document);
        FactRules.check(document, findings);
        NamedRecords.requireWellFormed(document, findings);
        requireWholeTexts(document, findings);
        requireStoredStatus(document, findings);
        var record = typed(candidate.id(), document, findings);
        return new Reading(
                candidate.id(),
                record,
                record == null ? null : stored(record, findings),
                NamedRecords.in(document),
                findings);
    }

    private static void requireWholeTexts(ObjectNode document, Findings findings) {
        Paths.forEach(
                document,
                (path, node) -> {
                    if (node.isString() && !RecordFormat.isWhole(node.asString())) {
                        findings.add(ProblemCode.INVALID_VALUE, path, Editing.HALF);
                    }
                });
    }

    private static void requireStoredStatus(ObjectNode document, Findings findings) {
        var status = document.path("status").asString("");
        if (status.equals(PublicationStatus.EMBARGOED.name())) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    "status",
                    "an embargo is told by embargoedUntil alone; the status is USABLE then");
        }
    }

    private @Nullable Record typed(RecordId id, ObjectNode document, Findings findings) {
        try {
            var type = Objects.requireNonNull(ports.get(id.kind())).type();
            var record = RecordFormat.readStrictly(document, type);
            var missing = RecordForm.missing(record);
            missing.forEach(path -> findings.add(ProblemCode.REQUIRED, path, ReadFaults.MISSING));
            return missing.isEmpty() ? record : null;
        } catch (DatabindException e) {
            var fault = ReadFaults.ofField(e);
            findings.add(fault.code(), fault.path(), fault.message());
            return null;
        }
    }

    /** What the ledger itself gives is not part of the document. */
    private static @Nullable ObjectNode stored(Record record, Findings findings) {
        var document = written(record, findings);
        if (document == null) {
            return null;
        }
        document.remove(List.of("revision", "recordedAt"));
        int size = RecordFormat.canonical(document).length;
        if (size > Ledger.LARGEST_RECORD) {
            findings.add(
                    ProblemCode.TOO_LARGE,
                    "",
                    size + " bytes; the limit is " + Ledger.LARGEST_RECORD);
        }
        return document;
    }

    /** Null where a value can be read but not kept. */
    private static @Nullable ObjectNode written(Record record, Findings findings) {
        try {
            return RecordFormat.document(record);
        } catch (DatabindException e) {
            var fault = ReadFaults.ofField(e);
            findings.add(fault.code(), fault.path(), fault.message());
            return null;
        }
    }

    private Map<RecordId, Record> referenced(
            List<Reading> readings, Set<RecordId> together, Promises promises, View view) {
        var wanted = new HashSet<RecordId>();
        readings.forEach(reading -> wanted.addAll(reading.named().all()));
        wanted.removeAll(together);
        var found = new HashMap<RecordId, Record>();
        wanted.stream()
                .collect(Collectors.groupingBy(RecordId::kind, Collectors.toSet()))
                .forEach((kind, ids) -> found.putAll(referenced(kind, ids, view)));
        wanted.removeAll(found.keySet());
        wanted.forEach(id -> promised(id, promises).ifPresent(record -> found.put(id, record)));
        return found;
    }

    private Map<RecordId, ? extends Record> referenced(
            RecordKind kind, Set<RecordId> ids, View view) {
        var port = Objects.requireNonNull(ports.get(kind));
        var selection =
                port instanceof Sources<?> sources ? Selection.of(sources.holdsBy()) : TYPE_ALONE;
        return port.findAll(ids, selection, view);
    }

    private Optional<Record> promised(RecordId id, Promises promises) {
        var type = Objects.requireNonNull(ports.get(id.kind())).type();
        return promises.find(id).map(document -> RecordFormat.read(document, type));
    }

    private Checked checked(Reading reading, Surroundings surroundings, Set<RecordId> there) {
        var findings = reading.findings();
        reading.named().requireAll(there, findings);
        reading.record()
                .ifPresent(record -> {
                    Facts.of(record).forEach(fact -> surroundings.requireSources(fact, findings));
                    rules.forEach(rule -> check(rule, record, surroundings, findings));
                });
        return new Checked(reading.id(), reading.document(), findings.all());
    }

    private static <R extends Record> void check(
            RecordRules<R> rules, Record record, Surroundings surroundings, Findings findings) {
        if (rules.type().isInstance(record)) {
            rules.check(rules.type().cast(record), surroundings, findings);
        }
    }
}
