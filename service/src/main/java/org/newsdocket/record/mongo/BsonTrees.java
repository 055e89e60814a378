package org.newsdocket.record.mongo;

import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Documents as the store keeps them and as the rest of the service holds them: the same fields,
 * moments as dates.
 */
public final class BsonTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BsonTrees() {}

    public static BsonDocument bson(ObjectNode document) {
        var bson = new BsonDocument();
        document.forEachEntry((field, value) -> bson.append(field, value(value)));
        return bson;
    }

    public static ObjectNode tree(BsonDocument bson) {
        var document = NODES.objectNode();
        bson.forEach((field, value) -> document.set(field, node(value)));
        return document;
    }

    public static BsonArray bson(ArrayNode list) {
        return new BsonArray(list.valueStream().map(BsonTrees::value).toList());
    }

    private static BsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> bson((ObjectNode) node);
            case ARRAY -> bson((ArrayNode) node);
            case STRING -> new BsonString(node.asString());
            case BOOLEAN -> BsonBoolean.valueOf(node.asBoolean());
            case NUMBER -> number(node);
            case POJO -> new BsonDateTime(((Instant) ((POJONode) node).getPojo()).toEpochMilli());
            case NULL -> BsonNull.VALUE;
            case BINARY, MISSING ->
                    throw new IllegalStateException("a record has no " + node.getNodeType());
        };
    }

    private static BsonValue number(JsonNode node) {
        if (node.isInt()) {
            return new BsonInt32(node.intValue());
        }
        return node.isIntegralNumber()
                ? new BsonInt64(node.longValue())
                : new BsonDouble(node.doubleValue());
    }

    private static JsonNode node(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> tree(value.asDocument());
            case ARRAY -> {
                var list = NODES.arrayNode(value.asArray().size());
                value.asArray().forEach(element -> list.add(node(element)));
                yield list;
            }
            case STRING -> NODES.stringNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case INT32 -> NODES.numberNode(value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case DATE_TIME -> NODES.pojoNode(Instant.ofEpochMilli(value.asDateTime().getValue()));
            case NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("a record has no " + value.getBsonType());
        };
    }
}
