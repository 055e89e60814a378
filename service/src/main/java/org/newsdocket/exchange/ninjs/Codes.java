package org.newsdocket.exchange.ninjs;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the codes of ninjs mean in the record. */
final class Codes {
    private static final Pattern MEDIA_TOPIC =
            Pattern.compile("(?:medtop:|https?://cv\\.iptc\\.org/newscodes/mediatopic/)(\\d{8})");

    private Codes() {}

    /**
     * A concept of the Media Topics as medtop:20000106; empty where it is of another vocabulary.
     */
    static Optional<String> mediaTopic(String code) {
        var topic = MEDIA_TOPIC.matcher(code);
        return topic.matches() ? Optional.of("medtop:" + topic.group(1)) : Optional.empty();
    }

    /** The address of a Media Topic. */
    static Optional<String> mediaTopicUri(String code) {
        return mediaTopic(code)
                .map(topic -> topic.replace("medtop:", "http://cv.iptc.org/newscodes/mediatopic/"));
    }

    /** Whether it is a tag of BCP 47. */
    static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    /** The constant that a word, a code such as signal:correction, or an address ends in. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        var word = code.substring(1 + Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')));
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
