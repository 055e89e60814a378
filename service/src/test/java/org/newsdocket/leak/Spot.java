package org.newsdocket.leak;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Record;

/**
 * Where in a record something is planted.
 *
 * @param where told in a finding
 * @param audience who may read what stands there
 * @param families whose records can be named there
 * @param type of the record to name, where only one can be named; null where that does not matter
 * @param form of several forms that its type can have; of a record, its revision
 * @param future whether it becomes known in the future
 * @param isProtected whether it is a source that nobody but editors may know
 * @param conflicts keys of the facts that can't hold beside it
 */
record Spot(
        String where,
        Audience audience,
        List<Family> families,
        @Nullable Class<? extends Record> type,
        int form,
        boolean future,
        boolean isProtected,
        List<String> conflicts) {

    static Spot of(String where, Audience audience, int revision, List<Family> tells) {
        return new Spot(where, audience, tells, null, revision, false, false, List.of());
    }

    Spot in(String component) {
        return at("." + component);
    }

    Spot at(int index) {
        return at("[" + index + "]");
    }

    private Spot at(String step) {
        return new Spot(
                where + step, audience, families, type, form, future, isProtected, conflicts);
    }

    /** Within it, what was said of an element no longer holds. */
    Spot inside() {
        return new Spot(where, audience, families, null, 0, false, false, List.of());
    }

    Spot forAll(Audience also) {
        return new Spot(
                where, audience.and(also), families, type, form, future, isProtected, conflicts);
    }

    Spot naming(List<Family> some, @Nullable Class<? extends Record> oneType) {
        return new Spot(where, audience, some, oneType, form, future, isProtected, conflicts);
    }

    Spot ofForm(int wanted) {
        return new Spot(where, audience, families, type, wanted, future, isProtected, conflicts);
    }

    Spot inFuture() {
        return new Spot(where, audience, families, type, form, true, isProtected, conflicts)
                .forAll(Audience.AHEAD);
    }

    Spot ofProtected() {
        return new Spot(where, audience, families, type, form, future, true, conflicts);
    }

    Spot conflictingWith(List<String> keys) {
        return new Spot(where, audience, families, type, form, future, isProtected, keys);
    }
}
