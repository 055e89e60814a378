package org.newsdocket.exchange;

import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** For each name a set of numbers, on disk. */
final class DiskSets {
    private static final char END = 0;

    private final MVMap<String, Long> members;

    DiskSets(MVStore store, String name) {
        this.members =
                store.openMap(
                        name,
                        new MVMap.Builder<String, Long>()
                                .keyType(StringDataType.INSTANCE)
                                .valueType(LongDataType.INSTANCE));
    }

    void add(String name, long number) {
        members.put(name + END + "%016x".formatted(number), number);
    }

    /** In ascending order. */
    List<Long> of(String name) {
        var prefix = name + END;
        var found = new ArrayList<Long>();
        var cursor = members.cursor(prefix);
        while (cursor.hasNext() && cursor.next().startsWith(prefix)) {
            found.add(cursor.getValue());
        }
        return found;
    }
}
