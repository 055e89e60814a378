package org.newsdocket.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The one form of a record outside Java: a document whose fields are the record's components.
 * Moments stand in it as {@link Instant}s, so that a store can keep them as dates, in milliseconds
 * and of years of four digits; printed as JSON they are ISO 8601 text.
 */
public final class RecordFormat {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();
    private static final JsonMapper DOCUMENTS =
            JSON.rebuild().addModule(new SimpleModule().addSerializer(new KeptInstant())).build();

    /** A text is no number, a number no name of a constant, and 1.5 not 1. */
    private static final JsonMapper STRICT =
            DOCUMENTS
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .addModule(
                            new SimpleModule().addDeserializer(Instant.class, new StatedInstant()))
                    .build();

    private RecordFormat() {}

    public static ObjectNode document(Record record) {
        return DOCUMENTS.valueToTree(record);
    }

    /** Reads what a store holds; a field of a newer version of the service is passed over. */
    public static <T> T read(ObjectNode document, Class<T> type) {
        return DOCUMENTS.treeToValue(document, type);
    }

    /**
     * Reads what somebody sends: a field that a record does not have is an error, which names its
     * path.
     */
    public static <T> T readStrictly(ObjectNode document, Class<T> type) {
        return STRICT.treeToValue(document, type);
    }

    /** One JSON object; a key given twice, or anything behind the object, is an error. */
    public static ObjectNode parse(String json) {
        JsonNode node =
                JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(json);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw MismatchedInputException.from(
                (JsonParser) null, ObjectNode.class, "no object but " + node.getNodeType());
    }

    /**
     * The JSON of a document with its keys sorted: the same bytes for the same document, in
     * whatever order a store keeps it.
     */
    public static byte[] canonical(JsonNode document) {
        return bytes(JSON.writeValueAsString(document));
    }

    /** Whether a store gives the text back as it was: it has no half of a surrogate pair. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    /** In UTF-8, which has no form for half of a surrogate pair. */
    private static byte[] bytes(String text) {
        if (!isWhole(text)) {
            throw new IllegalArgumentException("half of a surrogate pair");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether two documents say the same, in whatever order. */
    public static boolean isSame(ObjectNode one, ObjectNode other) {
        return Arrays.equals(canonical(one), canonical(other));
    }

    /**
     * A value as it stands in a document; what is empty within it is left out, as documents do.
     *
     * @param value of any type that a record has, or a map or list of such
     */
    public static JsonNode value(Object value) {
        return DOCUMENTS.valueToTree(value);
    }

    private static final class KeptInstant extends StdSerializer<Instant> {
        private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

        KeptInstant() {
            super(Instant.class);
        }

        @Override
        public void serialize(
                Instant value, JsonGenerator generator, SerializationContext context) {
            if (value.isBefore(FIRST) || value.isAfter(LAST)) {
                throw new IllegalArgumentException("the year has more than four digits");
            }
            generator.writeEmbeddedObject(value.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /**
     * Text with an offset, or as a document holds it; a bare number does not say what it counts.
     */
    private static final class StatedInstant extends StdDeserializer<Instant> {
        StatedInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)
                    && parser.getEmbeddedObject() instanceof Instant instant) {
                return instant;
            }
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return Instant.parse(parser.getString());
            } catch (DateTimeParseException e) {
                return (Instant)
                        context.handleWeirdStringValue(
                                Instant.class, parser.getString(), "%s", e.getMessage());
            }
        }
    }
}
