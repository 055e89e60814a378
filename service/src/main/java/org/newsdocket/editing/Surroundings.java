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
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;

/** What a record that is to be recorded is checked against. */
public final class Surroundings {
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

    public LocalDate today() {
        return view.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Of a record that is referred to, its id and type; what else is not read. */
    public Optional<Record> find(RecordId id) {
        return Optional.ofNullable(referenced.get(id));
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
