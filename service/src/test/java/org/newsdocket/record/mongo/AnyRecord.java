package org.newsdocket.record.mongo;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

/** Records of any shape, with values that are rare but allowed. */
final class AnyRecord {
    private static final List<String> DATES =
            List.of(
                    "2025",
                    "2025-04",
                    "2025-04-19",
                    "202X",
                    "2025-04~",
                    "2023/2024",
                    "2025-04-19/..");
    private static final String IDS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int[] CHARACTERS = {
        'a', 'Z', '0', ' ', '"', '\\', '\n', 0, 0x7f, 'é', 'Ж', '中', 0xffff, 0x1f600, '$', '.', '['
    };
    private static final long LAST_MILLI = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private final Random random;

    AnyRecord(long seed) {
        this.random = new Random(seed);
    }

    <T> T of(Class<T> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::component).toArray();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        return isNullable(component.getAnnotatedType()) && random.nextBoolean()
                ? null
                : value(component.getGenericType());
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            var element = list.getActualTypeArguments()[0];
            return Stream.generate(() -> value(element)).limit(random.nextInt(3)).toList();
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return one(List.of(plain.getEnumConstants()));
        }
        return plain.isRecord() ? record(plain) : scalar(plain);
    }

    private Object record(Class<?> type) {
        if (type == RecordId.class) {
            return new RecordId(one(List.of("sty", "act", "stm", "prc")) + "_0" + letters(25));
        }
        if (type == MarkedText.class) {
            return new MarkedText(text());
        }
        return type == PartialDate.class ? new PartialDate(one(DATES)) : of(type);
    }

    private Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "int", "Integer" ->
                    one(List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt()));
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Instant" ->
                    Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, LAST_MILLI));
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
            case "Period" -> Period.of(random.nextInt(30), random.nextInt(12), random.nextInt(31));
            case "URI" ->
                    URI.create("https://example.org/" + letters(8) + "?q=%D0%96#" + letters(2));
            default -> throw new IllegalStateException("a record has no " + type);
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (int length = 1 + random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    private String letters(int count) {
        return random.ints(count, 0, IDS.length())
                .mapToObj(index -> IDS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
