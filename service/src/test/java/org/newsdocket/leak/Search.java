package org.newsdocket.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsdocket.leak.Canaries.Canary;

/**
 * Finds canaries in text of any kind, and in what the opaque parts of it hold. A canary looks the
 * same however a text is escaped, but for the colons of a moment.
 */
final class Search {
    private static final int WORD = 12;
    private static final int ID = 30;
    private static final int PREFIX = 3;
    private static final int DAY = 10;
    private static final int MOMENT = 24;
    private static final int PERIOD = 9;
    private static final int SHORTEST_NUMBER = 7;

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{24,}");
    private static final Pattern OWN_ID = Pattern.compile("[a-z]{3}_[0-9a-z]{26}");

    private final Canaries canaries;

    Search(Canaries canaries) {
        this.canaries = canaries;
    }

    Set<Canary> in(String text) {
        var found = new LinkedHashSet<Canary>();
        collect(text, found);
        var opaque = OPAQUE.matcher(text);
        while (opaque.find()) {
            if (!OWN_ID.matcher(opaque.group()).matches()) {
                collect(decoded(opaque.group()), found);
            }
        }
        return found;
    }

    private void collect(String escaped, Set<Canary> found) {
        var text = escaped.replace("%3A", ":");
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case 'z', 'Z' -> add(text, at, at + WORD, found);
                case '_' -> add(text, at - PREFIX, at - PREFIX + ID, found);
                case 'P' -> add(text, at, at + PERIOD, found);
                default -> {
                    if (isDigit(letter) && (at == 0 || !isDigit(text.charAt(at - 1)))) {
                        addNumber(text, at, found);
                    }
                }
            }
        }
    }

    private void addNumber(String text, int at, Set<Canary> found) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end - at >= SHORTEST_NUMBER) {
            add(text, at, end, found);
        } else if (end < text.length() && text.charAt(end) == '-') {
            add(text, at, at + DAY, found);
            add(text, at, at + MOMENT, found);
        }
    }

    private void add(String text, int from, int until, Set<Canary> found) {
        if (from < 0 || until > text.length()) {
            return;
        }
        var word = text.substring(from, until);
        var canary = canaries.find(word);
        if (canary == null) {
            canary = canaries.find(word.toLowerCase(Locale.ROOT));
        }
        if (canary != null) {
            found.add(canary);
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Empty where it is no Base64. */
    private static String decoded(String opaque) {
        try {
            var whole = opaque.substring(0, opaque.length() - (opaque.length() % 4 == 1 ? 1 : 0));
            return new String(Base64.getUrlDecoder().decode(whole), ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
