package org.newsdocket.exchange.ninjs;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.record.RecordId;

/**
 * Makes marked text of foreign text: each name of somebody that the item lists becomes a reference,
 * so that it can be withheld wherever it is printed. Only whole words are names, and of two that
 * begin alike the longer one. What looks like a reference in the foreign text is none.
 */
final class NamedText {
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";

    /** One letter is no name: it would be found all over a text. */
    private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{N}].*[\\p{L}\\p{N}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, RecordId> listed;
    private final Set<RecordId> ids;
    private final @Nullable Pattern names;

    /**
     * @param listed by name; where two have one name, whoever comes first
     * @param ids of all who are listed
     */
    NamedText(Map<String, RecordId> listed, Set<RecordId> ids) {
        this.listed = new HashMap<>();
        listed.forEach((name, id) -> {
            if (TELLING.matcher(name).find()) {
                this.listed.putIfAbsent(plain(name), id);
            }
        });
        this.ids = Set.copyOf(ids);
        this.names = this.listed.isEmpty() ? null : anyOf(this.listed.keySet());
    }

    private static Pattern anyOf(Set<String> names) {
        var alternatives =
                names.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(name ->
                                BLANKS.splitAsStream(name)
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("[\\s\\p{Z}]+")))
                        .collect(Collectors.joining("|"));
        return Pattern.compile("(?<!" + WORD + ")(?:" + alternatives + ")(?!" + WORD + ")");
    }

    String mark(String text) {
        var harmless = Facts.unmarked(Normalizer.normalize(text, Normalizer.Form.NFC));
        if (names == null) {
            return harmless;
        }
        return names.matcher(harmless)
                .replaceAll(found -> {
                    var words = found.group();
                    return Matcher.quoteReplacement(
                            reference(Objects.requireNonNull(listed.get(plain(words))), words));
                });
    }

    /** The text with no name broken at the end of a line. */
    String whole(String text) {
        return names == null
                ? text
                : names.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(found -> Matcher.quoteReplacement(plain(found.group())));
    }

    /** Marks a paragraph, whose own marks hold as far as they name somebody whom the item lists. */
    String mark(Paragraph paragraph) {
        var marked = new StringBuilder();
        for (var run : paragraph.runs()) {
            var id = run.record();
            marked.append(
                    id != null && ids.contains(id) ? reference(id, run.text()) : mark(run.text()));
        }
        return marked.toString();
    }

    /** The words of a reference hold no brackets. */
    private static String reference(RecordId id, String words) {
        return "[[" + id + "|" + words.replace('[', '(').replace(']', ')') + "]]";
    }

    private static String plain(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
    }

    /**
     * A paragraph of a text.
     *
     * @param language BCP 47; null where it says none of its own
     */
    record Paragraph(List<Run> runs, @Nullable String language) {
        Paragraph {
            runs = List.copyOf(runs);
        }

        static Paragraph of(String text) {
            return new Paragraph(List.of(new Run(text, null)), null);
        }

        String words() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /**
     * Words in a row.
     *
     * @param record that the text itself says they name; null where it says nothing
     */
    record Run(String text, @Nullable RecordId record) {}
}
