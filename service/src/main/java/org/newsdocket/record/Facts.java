package org.newsdocket.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The facts of a record, also those within others. */
public final class Facts {
    private Facts() {}

    public static List<Fact> of(Record record) {
        var facts = new ArrayList<Fact>();
        collect(record, facts);
        return facts;
    }

    private static void collect(Object holder, List<Fact> facts) {
        for (var component : holder.getClass().getRecordComponents()) {
            if (held(holder, component) instanceof Collection<?> items) {
                for (var item : items) {
                    if (item instanceof Fact fact) {
                        facts.add(fact);
                        collect(fact, facts);
                    }
                }
            }
        }
    }

    private static Object held(Object holder, RecordComponent component) {
        try {
            var value = component.getAccessor().invoke(holder);
            return value == null ? List.of() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + holder.getClass(), e);
        }
    }
}
