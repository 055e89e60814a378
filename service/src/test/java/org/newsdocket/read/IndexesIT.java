package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.StoreIndex;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** The indexes are those of service/INDEXES.md, which {@code -Dindexes.update=true} writes anew. */
@OnEachEngine
class IndexesIT {
    private static final Path TABLE = Path.of("INDEXES.md");
    private static final String HEAD =
            """
            # Indexes

            Created at start on every store; `newsdocket` names them, so do not rename them by hand. A minus sign means descending.

            | collection | index | keys | the query that it serves |
            | --- | --- | --- | --- |
            """;

    private final TestStore store;

    IndexesIT(TestStore store) {
        this.store = store;
    }

    @Test
    void areAllInTheTable() throws IOException {
        var table = HEAD + String.join("", indexes().stream().map(IndexesIT::row).toList());
        if (Boolean.getBoolean("indexes.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).hasContent(table.strip());
    }

    @Test
    void areCreatedAtStart() {
        var named = new TreeSet<String>();
        indexes()
                .forEach(index ->
                        named.add(index.collection() + "." + index.name() + " " + index.unique()));

        assertThat(created(store.service().bean(MongoDatabase.class))).isEqualTo(named);
    }

    private static Set<String> created(MongoDatabase database) {
        var created = new TreeSet<String>();
        for (var collection : database.listCollectionNames()) {
            for (var index : database.getCollection(collection).listIndexes(BsonDocument.class)) {
                var name = index.getString("name").getValue();
                boolean unique =
                        index.containsKey("unique") && index.getBoolean("unique").getValue();
                if (!name.equals("_id_")) {
                    created.add(collection + "." + name + " " + unique);
                }
            }
        }
        return created;
    }

    private List<StoreIndex> indexes() {
        return store.service().beans(IndexTable.class).stream()
                .flatMap(table -> table.indexes().stream())
                .sorted(Comparator.comparing(StoreIndex::collection))
                .toList();
    }

    private static String row(StoreIndex index) {
        var keys = String.join(", ", index.keys().stream().map(key -> "`" + key + "`").toList());
        return "| %s | `%s`%s | %s | %s |\n"
                .formatted(
                        index.collection(),
                        index.name(),
                        index.unique() ? " (unique)" : "",
                        keys,
                        index.serves());
    }
}
