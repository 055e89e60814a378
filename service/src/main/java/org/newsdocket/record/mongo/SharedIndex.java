package org.newsdocket.record.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What records of every kind are found by, beside what their noun adds. */
public final class SharedIndex {
    private SharedIndex() {}

    /**
     * Adds it to what the noun has put together.
     *
     * @param document the whole record, with when it was recorded
     * @param type that of all records of the kind
     */
    public static void addTo(
            ObjectNode index, ObjectNode document, RecordKind kind, Class<? extends Record> type) {
        var publicFrom = View.publicFrom(document);
        index.putPOJO("publicFrom", publicFrom);
        if (kind.isSource()) {
            index.putPOJO("holdsFrom", holds(document, type) ? publicFrom : View.ALWAYS);
        }
        View.nextMoment(document, recordedAt(document))
                .ifPresent(moment -> index.putPOJO("nextMoment", moment));
        var sources = index.putArray("sources");
        sources(document).forEach(sources::add);
    }

    private static boolean holds(ObjectNode document, Class<? extends Record> type) {
        return !Erasure.isOf(document) && RecordFormat.read(document, type).holds();
    }

    private static Instant recordedAt(ObjectNode document) {
        return Objects.requireNonNull(Condition.moment(document.get("recordedAt")));
    }

    private static Set<String> sources(ObjectNode document) {
        var sources = new TreeSet<String>();
        collect(document, sources);
        return sources;
    }

    private static void collect(JsonNode node, Set<String> sources) {
        for (var source : node.path("sources")) {
            Stream.of(source.path("statement"), source.path("story"))
                    .filter(JsonNode::isString)
                    .forEach(id -> sources.add(id.asString()));
        }
        node.forEach(child -> collect(child, sources));
    }

    /** Of current records alone. */
    public static List<StoreIndex> ofCurrent(RecordKind kind) {
        return List.of(
                index(
                        kind,
                        "moment",
                        "what the public may see more of by time alone",
                        RecordShape.NEXT_MOMENT));
    }

    /** Of current records, and of their revisions. */
    public static List<StoreIndex> ofAll(RecordKind kind) {
        var indexes = new ArrayList<StoreIndex>();
        indexes.add(
                index(
                        kind,
                        "public",
                        "records that not everybody may know of",
                        RecordShape.PUBLIC_FROM));
        indexes.add(
                index(
                        kind,
                        "sources",
                        "what rests on a statement or a story",
                        RecordShape.SOURCES));
        if (kind.isSource()) {
            indexes.add(
                    index(kind, "holds", "what not everybody may rest on", RecordShape.HOLDS_FROM));
        }
        return indexes;
    }

    /** Of the current records of a kind, or of their revisions. */
    public static List<StoreIndex> ofRenditions(RecordKind kind, String collection) {
        return List.of(
                StoreIndex.of(
                        collection,
                        kind.plural() + "_by_id",
                        "a record in all its renditions",
                        RecordDocuments.RECORD,
                        "revision"),
                StoreIndex.whereThere(
                        collection,
                        kind.plural() + "_renditions",
                        "redacted renditions",
                        RecordDocuments.RENDITION));
    }

    private static StoreIndex index(RecordKind kind, String name, String serves, String key) {
        return StoreIndex.of(
                ProjectionForm.collection(kind), kind.plural() + "_" + name, serves, key);
    }
}
