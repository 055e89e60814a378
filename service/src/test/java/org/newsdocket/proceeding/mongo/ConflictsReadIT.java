package org.newsdocket.proceeding.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.record.mongo.RecordCollection;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

class ConflictsReadIT {
    private static final RecordId ID = new RecordId("prc_01jsk7gfe0q8z5m2v9c4t1x6bn");
    private static final String STORED =
            """
            {"_id": "%1$s", "record": "%1$s", "revision": 1, "status": "USABLE", "recordedAt": {"$date": 0},
             "charges": [{"key": "charge", "statusHistory": [{
               "key": "hidden-change", "status": "ACQUITTED", "knownFrom": {"$date": 2000}}]}],
             "events": [{"key": "conviction", "type": "CONVICTION", "sequence": 1,
               "disputed": true, "conflictsWith": ["hidden-change"]}]}\
            """
                    .formatted(ID);

    @Test
    void tellsOfNoHiddenFactOfAListThatWasNotAskedFor(@TempDir Path folder) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("test");
            database.getCollection("proceedings", BsonDocument.class)
                    .insertOne(BsonDocument.parse(STORED));
            var proceedings = new RecordCollection<>(database, new ProceedingShape());
            var view = new View(Viewer.ANYBODY, Instant.ofEpochMilli(1000));
            Proceeding shown =
                    Objects.requireNonNull(
                            proceedings
                                    .findAll(Set.of(ID), Selection.of(Set.of("events")), view)
                                    .get(ID));

            assertThat(shown.events())
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.conflictsWith()).isEmpty();
                        assertThat(event.disputed()).isFalse();
                    });
        }
    }
}
