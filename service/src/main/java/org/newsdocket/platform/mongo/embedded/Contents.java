package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.platform.mongo.embedded.Effect.Dropped;
import org.newsdocket.platform.mongo.embedded.Effect.Put;
import org.newsdocket.platform.mongo.embedded.Effect.Removed;
import org.newsdocket.platform.mongo.embedded.Effect.Renamed;

/**
 * Every document of every collection, by its position. Positions only grow, so their order is the
 * order of insertion. Stored documents must never be changed: readers hold them outside of any
 * lock.
 */
final class Contents {
    private final Map<Namespace, NavigableMap<Long, Stored>> collections = new HashMap<>();
    private long size;

    /** Size is that of the effect that stored it, in bytes. */
    record Stored(Document document, int size) {}

    /** Reads all effects of one frame and applies them, in order. */
    void replay(ByteBuf frame) {
        while (frame.isReadable()) {
            int start = frame.readerIndex();
            Effect effect = Effect.decode(frame);
            apply(effect, frame.readerIndex() - start);
        }
    }

    void apply(Effect effect, int bytes) {
        switch (effect) {
            case Put(Namespace namespace, long position, Document document) -> {
                var collection = collections.computeIfAbsent(namespace, _ -> new TreeMap<>());
                size += bytes - sizeOf(collection.put(position, new Stored(document, bytes)));
            }
            case Removed(Namespace namespace, long position) -> {
                var collection = collections.get(namespace);
                size -= collection == null ? 0 : sizeOf(collection.remove(position));
            }
            case Dropped(Namespace namespace) -> {
                size -= sizeOf(namespace);
                collections.remove(namespace);
            }
            case Renamed(Namespace namespace, Namespace to) -> {
                var collection = collections.remove(namespace);
                if (collection != null) {
                    collections.put(to, collection);
                }
            }
        }
    }

    NavigableMap<Long, Stored> of(Namespace namespace) {
        return collections.getOrDefault(namespace, Collections.emptyNavigableMap());
    }

    Set<String> databases() {
        return collections.keySet().stream().map(Namespace::database).collect(Collectors.toSet());
    }

    /** What a log with nothing superseded in it would take, in bytes. */
    long size() {
        return size;
    }

    long sizeOf(Namespace namespace) {
        return of(namespace).values().stream().mapToLong(Stored::size).sum();
    }

    /** The shortest list of effects that leads to these contents. */
    Stream<Effect> effects() {
        return collections.entrySet().stream()
                .flatMap(collection ->
                        collection.getValue().entrySet().stream()
                                .map(at -> put(collection.getKey(), at.getKey(), at.getValue())));
    }

    private static Effect put(Namespace namespace, long position, Stored stored) {
        return new Put(namespace, position, stored.document());
    }

    private static int sizeOf(@Nullable Stored stored) {
        return stored == null ? 0 : stored.size();
    }
}
