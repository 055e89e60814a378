package org.newsdocket.exchange.ninjs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RichText;
import org.newsdocket.record.ShownText;
import tools.jackson.databind.node.ObjectNode;

/** Texts as lists of variants, with the words that the viewer may read. */
final class WrittenTexts {
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final Map<RecordId, Record> visible;
    private final @Nullable String language;

    WrittenTexts(Map<RecordId, Record> visible, @Nullable String language) {
        this.visible = visible;
        this.language = language;
    }

    /** Plain and, where it names somebody, also as HTML. */
    void variants(ObjectNode owner, String list, String role, MarkedText text) {
        var shown = ShownText.of(new RichText(text, language), visible);
        add(owner, list, role, PLAIN, shown.plain());
        if (!shown.mentions().isEmpty()) {
            add(owner, list, role, HTML, shown.html());
        }
    }

    /** A body: plain, parted by empty lines, and as HTML, which keeps the languages. */
    void paragraphs(ObjectNode owner, List<RichText> paragraphs) {
        var shown = paragraphs.stream().map(text -> ShownText.of(text, visible)).toList();
        var plain = shown.stream().map(ShownText::plain).collect(Collectors.joining("\n\n"));
        var html = shown.stream().map(WrittenTexts::html).collect(Collectors.joining("\n"));
        add(owner, "bodies", "text", PLAIN, plain);
        add(owner, "bodies", "html", HTML, html);
    }

    private static String html(ShownText text) {
        var tag = text.language();
        var language = tag == null || !Codes.isLanguage(tag) ? "" : " lang=\"" + tag + "\"";
        return "<p" + language + ">" + text.html() + "</p>";
    }

    private static void add(ObjectNode owner, String list, String role, String type, String value) {
        owner.withArray(list)
                .addObject()
                .put("role", role)
                .put("contentType", type)
                .put("value", value);
    }
}
