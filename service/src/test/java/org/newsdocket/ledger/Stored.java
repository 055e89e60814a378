package org.newsdocket.ledger;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** What stands in a database, to be compared value by value and type by type. */
final class Stored {
    /** What is made from the ledger for reading. */
    static final List<String> PROJECTIONS =
            List.of(
                    "actors",
                    "actors.revisions",
                    "proceedings",
                    "proceedings.revisions",
                    "statements",
                    "statements.revisions",
                    "stories",
                    "stories.revisions");

    private static final JsonWriterSettings TYPES =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Stored() {}

    /** Of each projection the documents in order of their ids. */
    static Map<String, List<String>> projections(MongoDatabase database) {
        return projections(database, "");
    }

    /** Those of another form, by the names that the first one has. */
    static Map<String, List<String>> projections(MongoDatabase database, int form) {
        return projections(database, ".form" + form);
    }

    private static Map<String, List<String>> projections(MongoDatabase database, String mark) {
        var projections = new TreeMap<String, List<String>>();
        for (var name : PROJECTIONS) {
            var parts = name.split("(?=\\.)", 2);
            var rest = parts.length == 1 ? "" : parts[1];
            projections.put(name, documents(database, parts[0] + mark + rest));
        }
        return projections;
    }

    /** The revisions of all records. */
    static List<String> revisions(MongoDatabase database) {
        return PROJECTIONS.stream()
                .filter(name -> name.endsWith(".revisions"))
                .flatMap(name -> documents(database, name).stream())
                .toList();
    }

    private static List<String> documents(MongoDatabase database, String collection) {
        var documents = new ArrayList<String>();
        for (var document : database.getCollection(collection, BsonDocument.class).find()) {
            documents.add(sorted(document).asDocument().toJson(TYPES));
        }
        documents.sort(null);
        return documents;
    }

    /** The order of fields has no meaning, and each engine its own way with it. */
    private static BsonValue sorted(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> {
                var sorted = new BsonDocument();
                new TreeMap<>(document).forEach((key, field) -> sorted.append(key, sorted(field)));
                yield sorted;
            }
            case BsonArray list -> new BsonArray(list.stream().map(Stored::sorted).toList());
            default -> value;
        };
    }
}
