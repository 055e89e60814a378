package org.newsdocket.statement.graph;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Ids;
import org.newsdocket.statement.Statement.ChannelKind;
import org.newsdocket.statement.Statement.StatementKind;
import org.newsdocket.statement.StatementQuery;

record StatementFilter(
        @Nullable List<StatementKind> kinds,
        @Nullable String speaker,
        @Nullable String onBehalfOf,
        @Nullable ChannelKind channel,
        @Nullable String about,
        @Nullable String story,
        @Nullable LocalDate saidFrom,
        @Nullable LocalDate saidUntil,
        @Nullable Boolean retracted,
        @Nullable Boolean disputed) {
    static final StatementFilter NONE =
            new StatementFilter(null, null, null, null, null, null, null, null, null, null);

    StatementQuery query() {
        return new StatementQuery(
                kinds,
                Ids.parseOptional("filter.speaker", speaker, RecordKind.ACTOR),
                Ids.parseOptional("filter.onBehalfOf", onBehalfOf, RecordKind.ACTOR),
                channel,
                Ids.parseOptional("filter.about", about, RecordKind.values()),
                Ids.parseOptional("filter.story", story, RecordKind.STORY),
                saidFrom,
                saidUntil,
                retracted,
                disputed);
    }
}
