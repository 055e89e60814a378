package org.newsdocket.scalar.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that travels as text. A value of another form is refused before anything is executed,
 * with the code {@code INVALID_VALUE} and a message that says which form is wanted.
 */
public final class TextScalar<T> implements Coercing<T, String> {
    private static final Map<String, Object> INVALID_VALUE = Map.of("code", "INVALID_VALUE");
    private static final int LONGEST_QUOTE = 60;

    private final Class<T> type;
    private final String form;
    private final Function<String, T> reading;
    private final Function<T, String> printing;

    private TextScalar(
            Class<T> type, String form, Function<String, T> reading, Function<T, String> printing) {
        this.type = type;
        this.form = form;
        this.reading = reading;
        this.printing = printing;
    }

    /**
     * The scalar of this name in the schema.
     *
     * @param form what a right value is, to complete "... is not", e.g. "a date such as 2025-04-22"
     * @param reading throws IllegalArgumentException or DateTimeException at a text of another form
     */
    public static <T> GraphQLScalarType named(
            String name,
            Class<T> type,
            String form,
            Function<String, T> reading,
            Function<T, String> printing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextScalar<>(type, form, reading, printing))
                .build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException(
                    "Expected " + type.getName() + ", got " + value.getClass().getName());
        }
        return printing.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(input);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message(refusal(input))
                    .extensions(INVALID_VALUE)
                    .cause(e)
                    .build();
        }
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var value = input instanceof StringValue text ? text.getValue() : input;
        try {
            return read(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw CoercingParseLiteralException.newCoercingParseLiteralException()
                    .message(refusal(value))
                    .extensions(INVALID_VALUE)
                    .cause(e)
                    .build();
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(
                input instanceof String text ? text : serialize(input, context, locale));
    }

    private T read(@Nullable Object input) {
        if (input instanceof String text) {
            return reading.apply(text);
        }
        throw new IllegalArgumentException("not text");
    }

    private String refusal(@Nullable Object input) {
        if (!(input instanceof String text)) {
            return "The value is not text in quotes; wanted is " + form + ".";
        }
        return "'" + quotable(text) + "' is not " + form + ".";
    }

    private static String quotable(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
