package org.newsdocket.editing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.View;

/** What a record that is to be recorded is checked against. */
public final class Surroundings {
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Map<RecordId, ? extends Record> referenced;
    private final Collection<? extends Record> together;
    private final View view;

    /**
     * @param referenced the records that it names, as far as there are any
     * @param together all that are to be recorded at once
     */
    Surroundings(
            Map<RecordId, ? extends Record> referenced,
            Collection<? extends Record> together,
            View view) {
        this.referenced = referenced;
        this.together = together;
        this.view = view;
    }

    /** For reading what is recorded; sees everything. */
    public View view() {
        return view;
    }

    /** The latest that it is anywhere on Earth: there it may have happened already. */
    public LocalDate today() {
        return view.now().atOffset(EASTERNMOST).toLocalDate();
    }

    /** Of a record that is referred to, its id and type and whether it holds; no more is read. */
    public Optional<Record> find(RecordId id) {
        return Optional.ofNullable(referenced.get(id));
    }

    /** A statement stands where a source's statement is named, and a story where its story is. */
    void requireSources(Fact fact, Findings findings) {
        for (int i = 0; i < fact.sources().size(); i++) {
            var source = fact.sources().get(i);
            var path = findings.place(fact) + ".sources[" + i + "]";
            requireKind(source.statement(), RecordKind.STATEMENT, path + ".statement", findings);
            requireKind(source.story(), RecordKind.STORY, path + ".story", findings);
        }
    }

    private static void requireKind(
            @Nullable RecordId id, RecordKind kind, String path, Findings findings) {
        if (id != null && id.kind() != kind) {
            findings.add(
                    ProblemCode.WRONG_KIND,
                    path,
                    "'" + id + "' does not start with " + kind.prefix() + "_");
        }
    }

    /** Whether a source stands behind a fact: told in words, by an address or by what holds. */
    public boolean isSourced(Fact fact) {
        return fact.isSourced(
                fact.restsOnWhich()
                        .filter(id -> find(id).filter(Record::holds).isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of the records that are to be recorded at once. */
    public <R extends Record> Collection<R> together(Class<R> type) {
        return together.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What is referred to, if anything is, is of one of the types. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final void require(
            @Nullable RecordId id,
            String path,
            Findings findings,
            Class<? extends Record>... types) {
        var record = id == null ? null : referenced.get(id);
        if (record != null && Arrays.stream(types).noneMatch(type -> type.isInstance(record))) {
            var wanted =
                    Arrays.stream(types)
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(" or "));
            findings.add(
                    ProblemCode.WRONG_KIND,
                    path,
                    id + " is a " + record.getClass().getSimpleName() + "; wanted is a " + wanted);
        }
    }
}
