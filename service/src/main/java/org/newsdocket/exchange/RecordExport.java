package org.newsdocket.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsdocket.exchange.ninjs.NinjsWriter;
import org.newsdocket.ledger.Originals;
import org.newsdocket.ledger.Originals.Original;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.newsdocket.record.Selection;
import org.newsdocket.story.Stories;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gives records away, one a line, in memory that does not grow with their number. */
@Component
public class RecordExport {
    /** What others name comes before them. */
    private static final List<RecordKind> ORDER =
            List.of(
                    RecordKind.ACTOR,
                    RecordKind.PROCEEDING,
                    RecordKind.STORY,
                    RecordKind.STATEMENT);

    /** Stories that are read at once. */
    private static final int AT_ONCE = 100;

    private final Originals originals;
    private final Stories stories;
    private final Map<RecordKind, Records<?>> ports = new EnumMap<>(RecordKind.class);

    RecordExport(Originals originals, Stories stories, List<Records<?>> ports) {
        this.originals = originals;
        this.stories = stories;
        ports.forEach(port -> this.ports.put(port.kind(), port));
    }

    /**
     * Every record, complete, in the own format: kind by kind in the order of their ids, with
     * sorted keys, so that the same records are the same bytes.
     *
     * @param editor a view that may edit; any other sees nothing
     * @throws IOException as soon as the output takes no more
     */
    public void writeAll(OutputStream output, View editor) throws IOException {
        try {
            for (var kind : ORDER) {
                originals.forEach(kind, editor, original -> write(own(original), output));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static JsonNode own(Original original) {
        return original.document().put("id", original.id().value());
    }

    /**
     * The stories that a viewer may see, as ninjs, in the order of their ids.
     *
     * @param viewer what is written is what this view shows
     * @throws IOException as soon as the output takes no more
     */
    public void writeNinjs(OutputStream output, View viewer) throws IOException {
        var all = new View(Viewer.NEWSROOM, viewer.now());
        var batch = new LinkedHashSet<RecordId>();
        try {
            originals.forEach(
                    RecordKind.STORY,
                    all,
                    original -> {
                        batch.add(original.id());
                        if (batch.size() == AT_ONCE) {
                            writeNinjs(batch, output, viewer);
                            batch.clear();
                        }
                    });
            if (!batch.isEmpty()) {
                writeNinjs(batch, output, viewer);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeNinjs(Set<RecordId> batch, OutputStream output, View viewer) {
        var shown = stories.findAll(batch, Selection.ALL, viewer);
        var named =
                shown.values().stream()
                        .flatMap(story -> NinjsWriter.named(story).stream())
                        .collect(Collectors.groupingBy(RecordId::kind, Collectors.toSet()));
        var visible = new HashMap<RecordId, Record>();
        named.forEach((kind, ids) ->
                visible.putAll(
                        Objects.requireNonNull(ports.get(kind))
                                .findAll(ids, Selection.ALL, viewer)));
        batch.stream()
                .filter(shown::containsKey)
                .map(id -> NinjsWriter.write(Objects.requireNonNull(shown.get(id)), visible))
                .forEach(item -> write(item, output));
    }

    private static void write(JsonNode document, OutputStream output) {
        try {
            output.write(RecordFormat.canonical(document));
            output.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
