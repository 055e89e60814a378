package org.newsdocket.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that names records by inline references, so that a name can be replaced wherever it is
 * printed: {@code "Police detained [[act_01jsk7gfe0q8z5m2v9c4t1x6bn|Sergei Lapushkin]]."} Two
 * opening brackets that are no reference are text.
 */
public record MarkedText(@JsonValue String markup) {
    private static final Pattern REFERENCE =
            Pattern.compile("\\[\\[(" + RecordId.FORM + ")\\|([^\\]\\[]+)]]");

    @JsonCreator
    public MarkedText {}

    /** The records that it names, in order of their first mention. */
    public Set<RecordId> references() {
        var found = new LinkedHashSet<RecordId>();
        var reference = REFERENCE.matcher(markup);
        while (reference.find()) {
            found.add(new RecordId(reference.group(1)));
        }
        return found;
    }

    /**
     * The text as one viewer may read it.
     *
     * @param naming given the record and the words written for it, the words to show and whether
     *     the record may be linked
     */
    public Rendered render(BiFunction<RecordId, String, Shown> naming) {
        var plain = new StringBuilder();
        var html = new StringBuilder();
        var mentions = new ArrayList<Mention>();
        var reference = REFERENCE.matcher(markup);
        int done = 0;
        while (reference.find()) {
            append(markup.substring(done, reference.start()), plain, html);
            var id = new RecordId(reference.group(1));
            var shown = naming.apply(id, reference.group(2));
            if (shown.linked()) {
                html.append("<span data-record=\"").append(id).append("\">");
                mentions.add(
                        new Mention(id, plain.length(), plain.length() + shown.words().length()));
            }
            append(shown.words(), plain, html);
            html.append(shown.linked() ? "</span>" : "");
            done = reference.end();
        }
        append(markup.substring(done), plain, html);
        return new Rendered(plain.toString(), html.toString(), mentions);
    }

    private static void append(String text, StringBuilder plain, StringBuilder html) {
        plain.append(text);
        text.chars().forEach(character -> html.append(escaped((char) character)));
    }

    private static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(character);
        };
    }

    /**
     * The words that stand for a record in a text; not linked where the viewer may not know of the
     * record.
     */
    public record Shown(String words, boolean linked) {}

    /**
     * A text as shown. Offsets of mentions count UTF-16 code units of {@code plain}, the end
     * excluded.
     */
    public record Rendered(String plain, String html, List<Mention> mentions) {
        public Rendered {
            mentions = List.copyOf(mentions);
        }
    }

    /** Where a text names a record. */
    public record Mention(@Nullable RecordId record, int start, int end) {}
}
