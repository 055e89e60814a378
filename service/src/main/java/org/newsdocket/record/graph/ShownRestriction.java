package org.newsdocket.record.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Record;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restriction.Kind;

/**
 * What limits the showing of a record, as a reader is told of it.
 *
 * @param number null of the embargo that is a field of the record
 * @param fields null where the record as a whole is limited
 * @param countries null where it holds everywhere
 */
record ShownRestriction(
        @Nullable Integer number,
        Kind kind,
        @Nullable List<String> fields,
        @Nullable String basis,
        @Nullable String issuedBy,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable List<String> countries) {

    /** What was imposed on the record, after its own embargo where none imposed lasts as long. */
    static List<ShownRestriction> of(Record record) {
        var all = new ArrayList<ShownRestriction>();
        var until = record.embargoedUntil();
        boolean isEmbargoed = record.status() == PublicationStatus.EMBARGOED;
        boolean isImposed =
                record.restrictions().stream()
                        .anyMatch(each ->
                                each.kind() == Kind.EMBARGO && Objects.equals(each.until(), until));
        if (isEmbargoed && !isImposed) {
            all.add(new ShownRestriction(null, Kind.EMBARGO, null, null, null, null, until, null));
        }
        record.restrictions().forEach(restriction -> all.add(of(restriction)));
        return all;
    }

    private static ShownRestriction of(Restriction restriction) {
        return new ShownRestriction(
                restriction.number(),
                restriction.kind(),
                given(restriction.fields()),
                restriction.basis(),
                restriction.issuedBy(),
                restriction.from(),
                restriction.until(),
                given(restriction.countries()));
    }

    private static @Nullable List<String> given(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
