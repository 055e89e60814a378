package org.newsdocket.exchange.ninjs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.record.RecordId;

/**
 * The slug of a story that is new: its slugline and, as many stories have the same one, the end of
 * its id. A slug stays in addresses, where no name can be withheld: one with a part of the name of
 * one of its people in it is not taken.
 */
final class Slugs {
    private static final int LONGEST = 80;
    private static final int SUFFIX = 6;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+");

    private Slugs() {}

    static String of(ForeignObject item, RecordId id, ListedActors actors) {
        var line = item.text("slugline").map(Slugs::slug).orElse("");
        if (OwnUris.parse(item.needed("uri")).isPresent() && !line.isEmpty()) {
            return line;
        }
        var people = actors.people().stream().flatMap(name -> words(slug(name)).stream());
        var names = people.filter(word -> word.length() > 2).collect(Collectors.toSet());
        if (words(line).stream().anyMatch(names::contains)) {
            item.notUnderstood("slugline");
            line = "";
        }
        var suffix = id.value().substring(id.value().length() - SUFFIX);
        return (line.isEmpty() ? "story" : line) + "-" + suffix;
    }

    private static Set<String> words(String slug) {
        return Set.copyOf(Pattern.compile("-").splitAsStream(slug).collect(Collectors.toSet()));
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var slug = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = slug.substring(0, Math.min(slug.length(), LONGEST));
        return cut.replaceAll("^-|-$", "");
    }
}
