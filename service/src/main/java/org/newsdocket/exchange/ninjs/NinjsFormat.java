package org.newsdocket.exchange.ninjs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.newsdocket.exchange.ExchangeFormat;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.foreign.JsonElements;
import org.springframework.stereotype.Component;

/**
 * Reads ninjs 2 and 3: one item, a list of them, or one a line. A property is taken in the spelling
 * of either version, whatever the item calls itself: the schema and its guide differ on how an
 * embargo is spelt, and none may be missed for that.
 */
@Component
final class NinjsFormat implements ExchangeFormat {
    private static final List<String> STORIES = List.of("text", "composite");
    private static final List<String> ONLY_IN_VERSION_1 =
            List.of("headline", "body_text", "body_xhtml", "byline", "person", "$standard");

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public void read(Path file, String name, Sink sink) throws IOException {
        JsonElements.read(file, name, sink::broken, (item, where) -> read(item, where, sink));
    }

    private static void read(ForeignObject item, String where, Sink sink) {
        var type = item.text("type").orElse("text");
        if (!STORIES.contains(type)) {
            sink.skipped(where, "an item of the type " + type);
            return;
        }
        refuseVersion1(item);
        new NinjsStory(item, where).contributions().forEach(sink::accept);
        item.report(sink::ignored);
    }

    private static void refuseVersion1(ForeignObject item) {
        item.pass("version", "representationType", "representationtype");
        var standard = item.object("standard");
        standard.pass("name", "schema");
        var version = standard.text("version").orElse("");
        boolean looksLikeIt =
                !item.has("headlines") && ONLY_IN_VERSION_1.stream().anyMatch(item::has);
        if (version.startsWith("1.") || looksLikeIt) {
            throw new BrokenElementException("ninjs 1, which is not read; send version 2 or 3");
        }
    }
}
