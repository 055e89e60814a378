package org.newsdocket.record.graph;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;

/** Ids as arguments. */
public final class Ids {
    private Ids() {}

    /**
     * The id that an argument holds.
     *
     * @param argument what holds the id, e.g. {@code filter.actor}
     * @param kinds what it may name
     * @throws ProblemException with {@code INVALID_ID} or {@code WRONG_KIND}
     */
    public static RecordId parse(String argument, String text, RecordKind... kinds) {
        var id = RecordId.parse(text).orElseThrow(() -> invalid(argument, text));
        if (!Set.of(kinds).contains(id.kind())) {
            throw new ProblemException(
                    ProblemCode.WRONG_KIND,
                    argument,
                    "'"
                            + argument
                            + "' names a "
                            + name(id.kind())
                            + "; it takes "
                            + expected(kinds));
        }
        return id;
    }

    /** Null where the argument was not given. */
    public static @Nullable RecordId parseOptional(
            String argument, @Nullable String text, RecordKind... kinds) {
        return text == null ? null : parse(argument, text, kinds);
    }

    /** What a single read says when there is nothing that the viewer may know of. */
    public static ProblemException notFound(String argument, String key) {
        return new ProblemException(
                ProblemCode.NOT_FOUND, argument, "nothing is named by '" + key + "'");
    }

    private static ProblemException invalid(String argument, String text) {
        var shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new ProblemException(
                ProblemCode.INVALID_ID,
                argument,
                "'"
                        + argument
                        + "' is '"
                        + shown
                        + "', which is no id such as act_01jsk7gfe0q8z5m2v9c4t1x6bn");
    }

    private static String expected(RecordKind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> name(kind) + " (" + kind.prefix() + "_...)")
                .collect(Collectors.joining(" or "));
    }

    private static String name(RecordKind kind) {
        return switch (kind) {
            case STORY -> "a story";
            case ACTOR -> "an actor";
            case STATEMENT -> "a statement";
            case PROCEEDING -> "a proceeding";
        };
    }
}
