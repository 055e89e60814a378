package org.newsdocket.record.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.newsdocket.view.SecretDocuments;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

class ViewFilterIT {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    /** So that pages and counts hold what is shown: no less, and no more. */
    @Test
    void findsExactlyWhatTheViewShows(@TempDir Path folder) {
        var documents = storedMoments(new SecretDocuments(new Random(53), NOW));
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.uri())) {
            var stories = client.getDatabase("test").getCollection("stories", BsonDocument.class);
            stories.insertMany(documents);
            for (var viewer : List.of(Viewer.ANYBODY, Viewer.NEWSROOM)) {
                var view = new View(viewer, NOW);
                var found = stories.find(ViewFilter.and(view)).into(new ArrayList<>());

                assertThat(found)
                        .extracting(document -> document.getInt32("_id").getValue())
                        .containsExactlyInAnyOrderElementsOf(shown(documents, view));
            }
        }
    }

    @Test
    void findsOfThePastExactlyWhatTheViewShowsOfWhatStoodThen(@TempDir Path folder) {
        var random = new Random(54);
        var documents = storedMoments(new SecretDocuments(random, NOW));
        documents.forEach(document -> revise(document, random));
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.uri())) {
            var revisions = client.getDatabase("test").getCollection("r", BsonDocument.class);
            revisions.insertMany(documents);
            for (var viewer : List.of(Viewer.ANYBODY, Viewer.NEWSROOM)) {
                var view = new View(viewer, NOW).asOf(NOW.minusMillis(1), NOW.minusMillis(1));
                var found = revisions.find(ViewFilter.and(view)).into(new ArrayList<>());
                var standing = documents.stream().filter(ViewFilterIT::stood).toList();

                assertThat(standing).hasSizeBetween(50, 250);
                assertThat(found)
                        .isNotEmpty()
                        .extracting(document -> document.getInt32("_id").getValue())
                        .containsExactlyInAnyOrderElementsOf(shown(standing, view));
            }
        }
    }

    private static void revise(BsonDocument document, Random random) {
        document.append("recordedAt", around(random));
        if (random.nextBoolean()) {
            document.append("supersededAt", around(random))
                    .append("later", new BsonDocument("publicFrom", around(random)));
        }
    }

    /** Two moments before now to one after. */
    private static BsonDateTime around(Random random) {
        return new BsonDateTime(NOW.toEpochMilli() + random.nextInt(-2, 2));
    }

    /** Recorded by the moment before now, and not superseded by then. */
    private static boolean stood(BsonDocument document) {
        long moment = NOW.toEpochMilli() - 1;
        return document.getDateTime("recordedAt").getValue() <= moment
                && (!document.containsKey("supersededAt")
                        || document.getDateTime("supersededAt").getValue() > moment);
    }

    private static List<Integer> shown(List<BsonDocument> documents, View view) {
        return documents.stream()
                .filter(document -> view.show(BsonTrees.tree(document)).isPresent())
                .map(document -> document.getInt32("_id").getValue())
                .toList();
    }

    /** A store holds moments as dates only. */
    private static List<BsonDocument> storedMoments(SecretDocuments documents) {
        var stored = new ArrayList<BsonDocument>();
        while (stored.size() < 300) {
            var document = documents.next();
            boolean isText =
                    document.path("knownFrom").isString()
                            || document.path("embargoedUntil").isString();
            if (!isText) {
                stored.add(BsonTrees.bson(document).append("_id", new BsonInt32(stored.size())));
            }
        }
        return stored;
    }
}
