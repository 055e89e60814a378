package org.newsdocket.exchange.followthemoney;

import java.util.Comparator;
import java.util.Optional;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.record.PartialDate;

/** Dates that may be given several times. */
final class Dates {
    private Dates() {}

    /**
     * The most exact of dates that agree, such as 1962 and 1962-10-08; where they do not agree,
     * none is chosen and the property is not understood.
     */
    static Optional<PartialDate> agreed(ForeignObject properties, String name) {
        var texts = properties.texts(name);
        var dates = texts.stream().flatMap(text -> Facts.date(text).stream()).toList();
        var exact = dates.stream().max(Comparator.comparingInt(date -> date.edtf().length()));
        boolean agree =
                exact.isPresent()
                        && dates.size() == texts.size()
                        && dates.stream()
                                .allMatch(date -> exact.get().edtf().startsWith(date.edtf()));
        if (!texts.isEmpty() && !agree) {
            properties.notUnderstood(name + "[]");
        }
        return agree ? exact : Optional.empty();
    }
}
