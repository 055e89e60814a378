package org.newsdocket.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file says, on disk, so that the memory of an import does not grow with the file. An
 * element of the file that is dropped says nothing any more.
 */
final class Intake implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 8;
    private static final int UNSAVED_KILOBYTES = 2_048;

    private final Path folder;
    private final MVStore store;
    private final MVMap<Long, String> contributions;
    private final MVMap<Long, Boolean> dropped;
    private final MVMap<String, Boolean> droppedElements;
    private final MVMap<String, String> types;
    private final MVMap<String, String> aliases;
    private final DiskSets byRecord;
    private final DiskSets byElement;
    private final DiskSets byNamed;

    private Intake(Path folder) {
        this.folder = folder;
        this.store =
                new MVStore.Builder()
                        .fileName(folder.resolve("intake").toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .autoCommitBufferSize(UNSAVED_KILOBYTES)
                        .open();
        this.contributions = store.openMap("contributions");
        this.dropped = store.openMap("dropped");
        this.droppedElements = store.openMap("droppedElements");
        this.types = store.openMap("types");
        this.aliases = store.openMap("aliases");
        this.byRecord = new DiskSets(store, "byRecord");
        this.byElement = new DiskSets(store, "byElement");
        this.byNamed = new DiskSets(store, "byNamed");
    }

    /** In a folder that nobody else can read, deleted in the end. */
    static Intake open() throws IOException {
        return new Intake(Files.createTempDirectory("newsdocket-import"));
    }

    /** More that is to be remembered of records, by their ids. */
    <V> MVMap<String, V> notes(String name) {
        return store.openMap(name);
    }

    void add(Contribution contribution) {
        var id = named(contribution.id());
        long number = contributions.sizeAsLong() + 1;
        var text = text(contribution);
        contributions.put(number, text);
        byRecord.add(id.value(), number);
        byElement.add(contribution.where(), number);
        for (var other : RecordId.allIn(text)) {
            if (!other.equals(contribution.id())) {
                byNamed.add(other.value(), number);
            }
        }
        if (droppedElements.containsKey(contribution.where())) {
            dropped.put(number, true);
        }
        type(contribution).ifPresent(type -> types.putIfAbsent(id.value(), type));
    }

    private static Optional<String> type(Contribution contribution) {
        return contribution
                .fields()
                .path("type")
                .asStringOpt()
                .or(() -> contribution.defaults().path("type").asStringOpt());
    }

    /** What the file calls by one id is what is recorded under another. */
    void alias(RecordId id, RecordId recorded) {
        aliases.put(id.value(), recorded.value());
    }

    private RecordId named(RecordId id) {
        var recorded = aliases.get(id.value());
        return recorded == null ? id : new RecordId(recorded);
    }

    private boolean isGood(long number) {
        return !dropped.containsKey(number);
    }

    /** What the file says of a record, in its order. */
    List<Contribution> of(RecordId id) {
        return byRecord.of(id.value()).stream().filter(this::isGood).map(this::read).toList();
    }

    /** Of all that the file says of a record, in characters. */
    long size(RecordId id) {
        return byRecord.of(id.value()).stream()
                .mapToLong(number -> Objects.requireNonNull(contributions.get(number)).length())
                .sum();
    }

    boolean has(RecordId id) {
        return byRecord.of(id.value()).stream().anyMatch(this::isGood);
    }

    /** As much of the record as tells its type; empty where the file says nothing of it. */
    Optional<ObjectNode> promise(RecordId id) {
        if (!has(id)) {
            return Optional.empty();
        }
        var document = JsonNodeFactory.instance.objectNode().put("id", id.value());
        var type = types.get(id.value());
        return Optional.of(type == null ? document : document.put("type", type));
    }

    /** Each record once, in the order of the file. */
    void forEach(Consumer<RecordId> use) {
        for (var numbers = contributions.keyIterator(null); numbers.hasNext(); ) {
            long number = numbers.next();
            if (isGood(number)) {
                var id = read(number).id();
                if (first(id) == number) {
                    use.accept(id);
                }
            }
        }
    }

    private long first(RecordId id) {
        return byRecord.of(id.value()).stream().filter(this::isGood).findFirst().orElseThrow();
    }

    /**
     * Each record once, after those that it names, so that any first part of them names none of the
     * rest; only of records that name each other in a circle, one must come first.
     */
    void forEachInOrderOfReference(Consumer<RecordId> use) {
        MVMap<String, Boolean> seen = store.openMap("seen");
        seen.clear();
        var open = new ArrayDeque<Descent>();
        forEach(id -> {
            enter(id, seen, open);
            while (!open.isEmpty()) {
                var references = open.getLast().references();
                if (references.hasNext()) {
                    enter(references.next(), seen, open);
                } else {
                    use.accept(open.removeLast().id());
                }
            }
        });
    }

    private record Descent(RecordId id, Iterator<RecordId> references) {}

    private void enter(RecordId id, MVMap<String, Boolean> seen, ArrayDeque<Descent> open) {
        if (has(id) && seen.putIfAbsent(id.value(), true) == null) {
            var references = new LinkedHashSet<RecordId>();
            for (long number : byRecord.of(id.value())) {
                if (isGood(number)) {
                    references.addAll(RecordId.allIn(text(number)));
                }
            }
            open.addLast(new Descent(id, references.iterator()));
        }
    }

    /**
     * Forgets all that an element says. Returns the records that it spoke of, and those that name
     * one of which nothing is said any more; none where it was dropped before.
     */
    Set<RecordId> drop(String element) {
        var concerned = new LinkedHashSet<RecordId>();
        if (droppedElements.putIfAbsent(element, true) != null) {
            return concerned;
        }
        var numbers = byElement.of(element);
        numbers.forEach(number -> dropped.put(number, true));
        for (long number : numbers) {
            var id = read(number).id();
            concerned.add(id);
            if (!has(id)) {
                byNamed.of(id.value()).stream()
                        .filter(this::isGood)
                        .forEach(naming -> concerned.add(read(naming).id()));
            }
        }
        return concerned;
    }

    boolean isDropped(String element) {
        return droppedElements.containsKey(element);
    }

    private static String text(Contribution contribution) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", contribution.id().value()).put("where", contribution.where());
        node.set("fields", contribution.fields());
        node.set("defaults", contribution.defaults());
        if (contribution.notBefore() != null) {
            node.put("notBefore", contribution.notBefore().toString());
        }
        return new String(RecordFormat.canonical(node), StandardCharsets.UTF_8);
    }

    /** With records called as they are recorded. */
    private String text(long number) {
        var text = Objects.requireNonNull(contributions.get(number));
        if (aliases.isEmpty()) {
            return text;
        }
        for (var id : RecordId.allIn(text)) {
            text = text.replace(id.value(), named(id).value());
        }
        return text;
    }

    private Contribution read(long number) {
        var node = RecordFormat.parse(text(number));
        return new Contribution(
                new RecordId(node.path("id").asString()),
                node.path("where").asString(),
                (ObjectNode) node.path("fields"),
                (ObjectNode) node.path("defaults"),
                moment(node));
    }

    private static @Nullable Instant moment(ObjectNode node) {
        return node.has("notBefore") ? Instant.parse(node.path("notBefore").asString()) : null;
    }

    @Override
    public void close() {
        store.closeImmediately();
        try {
            Files.deleteIfExists(folder.resolve("intake"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
