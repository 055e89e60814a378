package org.newsdocket.exchange.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;

/**
 * What a request asks for; a parameter that is not known is refused, as it may be a misspelt one.
 */
final class Parameters {
    private static final int LONGEST = 200;

    private final Map<String, String> given;

    Parameters(Map<String, String> given, Set<String> known) {
        this.given = given;
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refusal(name, "there is no such parameter");
                });
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String text(String name, String otherwise) {
        var text = given.getOrDefault(name, otherwise);
        if (text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            throw refusal(name, "it is to be 1 to " + LONGEST + " letters");
        }
        return text;
    }

    boolean flag(String name) {
        return switch (given.getOrDefault(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(name, "it is neither true nor false");
        };
    }

    /** In any case. */
    <E extends Enum<E>> E constant(String name, E otherwise) {
        var text = given.getOrDefault(name, otherwise.name());
        for (var constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw refusal(name, "there is no such value");
    }

    static ProblemException refusal(String name, String reason) {
        var shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return new ProblemException(
                ProblemCode.INVALID_VALUE, shown, "parameter '" + shown + "': " + reason);
    }
}
