package org.newsdocket.exchange.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.ninjs.NamedText.Paragraph;
import org.newsdocket.exchange.ninjs.NamedText.Run;
import org.newsdocket.record.RecordId;

/** The paragraphs of a text. */
final class Paragraphs {
    /** Not of the running text. */
    private static final String ASIDE =
            "script, style, template, noscript, iframe, svg, head, figure, table";

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*\\R\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Paragraphs() {}

    /** Of plain text: parted by empty lines or, where there are none, by the ends of lines. */
    static List<Paragraph> ofText(String text) {
        var parts =
                EMPTY_LINE.matcher(text).find() ? EMPTY_LINE.split(text) : text.split("\\R", -1);
        var paragraphs = new ArrayList<Paragraph>();
        for (var part : parts) {
            var words = BLANKS.matcher(part).replaceAll(" ").strip();
            if (!words.isEmpty()) {
                paragraphs.add(Paragraph.of(words));
            }
        }
        return paragraphs;
    }

    /** Of HTML: one for each block that has text; pictures, tables and scripts are left out. */
    static List<Paragraph> ofHtml(String html) {
        var body = Jsoup.parse(html).body();
        body.select(ASIDE).remove();
        var collected = new Collected();
        body.traverse(collected);
        collected.end(body);
        return collected.paragraphs;
    }

    private static final class Collected implements NodeVisitor {
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && parts(element)) {
                end(element.parent());
            }
            if (node instanceof TextNode text) {
                add(BLANKS.matcher(text.getWholeText()).replaceAll(" "), named(text.parent()));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && parts(element)) {
                end(element);
            }
        }

        private static boolean parts(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }

        private static @Nullable RecordId named(@Nullable Node parent) {
            return parent == null ? null : RecordId.parse(parent.attr("data-record")).orElse(null);
        }

        /** Text that runs on is one run, so that a name is found across a change of type. */
        private void add(String text, @Nullable RecordId record) {
            if (record == null && !runs.isEmpty() && runs.getLast().record() == null) {
                runs.add(new Run(runs.removeLast().text() + text, null));
            } else {
                runs.add(new Run(text, record));
            }
        }

        private void end(@Nullable Element block) {
            if (!runs.isEmpty()) {
                var first = runs.removeFirst();
                runs.addFirst(new Run(first.text().stripLeading(), first.record()));
                var last = runs.removeLast();
                runs.addLast(new Run(last.text().stripTrailing(), last.record()));
            }
            runs.removeIf(run -> run.text().isEmpty());
            if (!runs.isEmpty()) {
                paragraphs.add(new Paragraph(runs, language(block)));
            }
            runs.clear();
        }

        private static @Nullable String language(@Nullable Element block) {
            var speaking = block == null ? null : block.closest("[lang]");
            return speaking == null ? null : speaking.attr("lang");
        }
    }
}
