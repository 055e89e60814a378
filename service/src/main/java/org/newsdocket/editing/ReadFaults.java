package org.newsdocket.editing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a line that can't be read, in the words of the format and not of Java. */
public final class ReadFaults {
    static final String MISSING = "this must be there";
    private static final int LONGEST_VALUE = 60;

    private ReadFaults() {}

    /** Of a line that is not one JSON object. */
    public static String ofJson(JacksonException fault) {
        return fault instanceof DatabindException
                ? "not one JSON object and nothing else"
                : "no JSON: "
                        + fault.getOriginalMessage()
                                .lines()
                                .findFirst()
                                .orElse("unreadable")
                                .replaceAll(" \\(start marker at [^)]*\\).*", "")
                                .replaceAll(" \\(code [0-9a-fx/ ]*\\)", "");
    }

    /** Of a field whose value is not of the record. */
    public static Finding ofField(DatabindException fault) {
        var path = path(fault);
        if (fault instanceof InvalidTypeIdException type) {
            path = path.isEmpty() ? "type" : path + ".type";
            if (type.getTypeId() == null) {
                return new Finding(ProblemCode.REQUIRED, path, MISSING);
            }
        }
        return new Finding(ProblemCode.INVALID_VALUE, path, reason(fault));
    }

    private static String path(DatabindException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(DatabindException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException _ -> "there is no such field";
            case InvalidTypeIdException type ->
                    quoted(type.getTypeId())
                            + " is none of "
                            + names(type.getBaseType().getRawClass());
            case InvalidFormatException format ->
                    quoted(format.getValue()) + " is " + wanting(format.getTargetType());
            case MismatchedInputException mismatch -> "it is " + wanting(mismatch.getTargetType());
            default ->
                    fault.getCause() instanceof IllegalArgumentException own
                            ? String.valueOf(own.getMessage())
                            : "it is not what is expected here";
        };
    }

    private static String names(Class<?> type) {
        var types = type.getAnnotation(JsonSubTypes.class);
        return types == null
                ? "the types there are"
                : Arrays.stream(types.value())
                        .map(JsonSubTypes.Type::name)
                        .collect(Collectors.joining(", "));
    }

    private static String quoted(@Nullable Object value) {
        var text = String.valueOf(value);
        return "'"
                + (text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text)
                + "'";
    }

    private static String wanting(@Nullable Class<?> type) {
        if (type == null) {
            return "not what is expected here";
        }
        if (type.isEnum()) {
            return "none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class) {
            return "no whole number below two thousand million";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "neither true nor false";
        }
        return "no " + (Collection.class.isAssignableFrom(type) ? "list" : form(type));
    }

    private static String form(Class<?> type) {
        if (type == Instant.class) {
            return "moment such as 2025-04-22T00:00:00Z";
        }
        if (type == LocalDate.class) {
            return "day such as 2025-06-17";
        }
        if (type == Period.class) {
            return "period such as P7Y6M";
        }
        if (type == URI.class) {
            return "URI";
        }
        return type.isRecord() && type.getRecordComponents().length > 1 ? "object" : "text";
    }
}
