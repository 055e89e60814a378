package org.newsdocket.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names one record for ever: the prefix of its kind and 26 characters, of which the first ten are
 * the time it was made, e.g. {@code act_01jsk7gfe0q8z5m2v9c4t1x6bn}. Ids of one kind sort by age.
 */
public record RecordId(@JsonValue String value) implements Comparable<RecordId> {
    /** A regular expression without groups. */
    static final String FORM = "(?:sty|act|stm|prc)_" + SortableText.FORM;

    private static final int PREFIX = 3;
    private static final Pattern WHOLE = Pattern.compile(FORM);
    private static final Map<String, RecordKind> KINDS = kindsByPrefix();

    @JsonCreator
    public RecordId {
        if (!WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a record id such as act_01jsk7gfe0q8z5m2v9c4t1x6bn");
        }
    }

    /**
     * A new one.
     *
     * @param at in milliseconds
     */
    public static RecordId random(RecordKind kind, Instant at) {
        return new RecordId(kind.prefix() + "_" + SortableText.random(at));
    }

    /**
     * The id of a number.
     *
     * @param bits at most 128
     */
    public static RecordId of(RecordKind kind, BigInteger bits) {
        return new RecordId(kind.prefix() + "_" + SortableText.of(bits));
    }

    /** Empty where the text does not have the form of an id. */
    public static Optional<RecordId> parse(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(new RecordId(text)) : Optional.empty();
    }

    /** Every id that stands anywhere in a text, in order, each once. */
    public static Set<RecordId> allIn(String text) {
        var found = new LinkedHashSet<RecordId>();
        // Texts are long and underscores rare: far faster than to look for the form everywhere.
        for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
            int start = at - PREFIX;
            int end = at + 1 + SortableText.LENGTH;
            if (start >= 0
                    && end <= text.length()
                    && isApart(text, start - 1)
                    && isApart(text, end)) {
                parse(text.substring(start, end)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isApart(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    public RecordKind kind() {
        return Objects.requireNonNull(KINDS.get(value.substring(0, PREFIX)));
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Map<String, RecordKind> kindsByPrefix() {
        var kinds = new HashMap<String, RecordKind>();
        for (var kind : RecordKind.values()) {
            kinds.put(kind.prefix(), kind);
        }
        return Map.copyOf(kinds);
    }
}
