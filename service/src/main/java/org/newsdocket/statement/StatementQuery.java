package org.newsdocket.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordId;
import org.newsdocket.statement.Statement.ChannelKind;
import org.newsdocket.statement.Statement.StatementKind;

/**
 * Which statements are wanted; a null is no condition.
 *
 * @param saidUntil inclusive
 */
public record StatementQuery(
        @Nullable List<StatementKind> kinds,
        @Nullable RecordId speaker,
        @Nullable RecordId onBehalfOf,
        @Nullable ChannelKind channel,
        @Nullable RecordId about,
        @Nullable RecordId story,
        @Nullable LocalDate saidFrom,
        @Nullable LocalDate saidUntil,
        @Nullable Boolean retracted,
        @Nullable Boolean disputed) {
    /** The records that it names. */
    public List<RecordId> named() {
        return Stream.of(speaker, onBehalfOf, about, story).filter(Objects::nonNull).toList();
    }
}
