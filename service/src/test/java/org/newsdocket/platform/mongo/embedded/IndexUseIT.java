package org.newsdocket.platform.mongo.embedded;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells an index from a scan by the number of documents that were fetched for the answer. */
class IndexUseIT {
    private static final int RECORDS = 2000;

    @TempDir Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> records;

    private record Cost(long found, long examined) {}

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        records = client.getDatabase("test").getCollection("records");
        records.createIndex(ascending("story", "at"));
        records.createIndex(ascending("kind", "state"));
        records.createIndex(ascending("parties.actor", "parties.role"));
        records.createIndex(ascending("index.standings.state"));
        records.insertMany(IntStream.range(0, RECORDS).mapToObj(IndexUseIT::record).toList());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void scansWithoutAnIndex() {
        assertThat(find(eq("title", "Title 7"))).isEqualTo(new Cost(1, RECORDS));
    }

    @Test
    void findsById() {
        assertThat(find(eq("r7"))).isEqualTo(new Cost(1, 1));
        assertThat(find(and(eq("r7"), ne("title", "")))).isEqualTo(new Cost(1, 1));
        assertThat(find(in("_id", ids(1000)))).isEqualTo(new Cost(1000, 1000));
        assertThat(find(and(in("_id", ids(1000)), eq("title", "Title 7"))))
                .isEqualTo(new Cost(1, 1000));
        assertThat(
                        cost(() ->
                                size(
                                        records.find(in("_id", ids(1000)))
                                                .sort(descending("at"))
                                                .limit(5))))
                .isEqualTo(new Cost(5, 1000));
    }

    @Test
    void findsByEquality() {
        assertThat(find(eq("story", "s3"))).isEqualTo(new Cost(20, 20));
        assertThat(find(and(eq("story", "s3"), gt("at", 1000)))).isEqualTo(new Cost(10, 20));
        assertThat(find(and(eq("kind", "k1"), eq("state", "t1"))))
                .isEqualTo(new Cost(RECORDS / 20, RECORDS / 20));
        assertThat(find(in("story", "s3", "s4", "nowhere"))).isEqualTo(new Cost(40, 40));
        assertThat(find(eq("story", null))).isEqualTo(new Cost(0, 0));
    }

    @Test
    void findsByRange() {
        assertThat(find(and(gte("at", 100), lt("at", 110)))).isEqualTo(new Cost(10, 13));
        assertThat(find(gt("at", RECORDS - 6))).isEqualTo(new Cost(5, 7));
    }

    @Test
    void findsInArrays() {
        assertThat(find(eq("parties.actor", "a42"))).isEqualTo(new Cost(2, 2));
        assertThat(find(elemMatch("parties", and(eq("actor", "a42"), eq("role", "judge")))))
                .isEqualTo(new Cost(1, 2));
        assertThat(find(eq("index.standings.state", "standing-9"))).isEqualTo(new Cost(2, 2));
    }

    @Test
    void pagesByIdWithoutReadingTheRest() {
        assertThat(cost(() -> size(records.find().sort(descending("_id")).limit(10))))
                .isEqualTo(new Cost(10, 10));
        assertThat(cost(() -> size(records.find(gt("_id", "r5")).sort(ascending("_id")).limit(10))))
                .isEqualTo(new Cost(10, 11));
    }

    @Test
    void countsAndAggregatesByIndex() {
        assertThat(cost(() -> records.countDocuments(eq("story", "s3"))))
                .isEqualTo(new Cost(20, 20));
        assertThat(
                        cost(() ->
                                size(
                                        records.aggregate(
                                                List.of(
                                                        match(eq("story", "s3")),
                                                        match(gt("at", 1000)),
                                                        group("$kind"))))))
                .isEqualTo(new Cost(1, 20));
    }

    @Test
    void joinsByIndex() {
        MongoCollection<Document> stories = client.getDatabase("test").getCollection("stories");
        stories.insertMany(List.of(new Document("_id", "s3"), new Document("_id", "s4")));

        assertThat(
                        cost(() ->
                                size(
                                        stories.aggregate(
                                                List.of(
                                                        lookup(
                                                                "records", "_id", "story",
                                                                "records"))))))
                .isEqualTo(new Cost(2, 40));
    }

    @Test
    void changesByIndex() {
        assertThat(cost(() -> records.updateOne(eq("r7"), set("title", "New")).getModifiedCount()))
                .isEqualTo(new Cost(1, 1));
        assertThat(
                        cost(() ->
                                records.updateMany(eq("story", "s3"), set("title", "New"))
                                        .getModifiedCount()))
                .isEqualTo(new Cost(20, 20));
        assertThat(
                        cost(() ->
                                records.findOneAndUpdate(eq("r8"), set("title", "New")) == null
                                        ? 0
                                        : 1))
                .isEqualTo(new Cost(1, 1));
        assertThat(cost(() -> records.deleteMany(in("_id", ids(100))).getDeletedCount()))
                .isEqualTo(new Cost(100, 100));
        assertThat(find(eq("story", "s3"))).isEqualTo(new Cost(19, 19));
    }

    private Cost find(Bson filter) {
        return cost(() -> size(records.find(filter)));
    }

    private Cost cost(LongSupplier query) {
        long before = store.examined("test", "records");
        long found = query.getAsLong();
        return new Cost(found, store.examined("test", "records") - before);
    }

    private static int size(MongoIterable<Document> documents) {
        return documents.into(new ArrayList<>()).size();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(id -> "r" + id).toList();
    }

    private static Document record(int id) {
        return new Document("_id", "r" + id)
                .append("title", "Title " + id)
                .append("story", "s" + id % (RECORDS / 20))
                .append("at", id)
                .append("kind", "k" + id % 4)
                .append("state", "t" + id % 5)
                .append(
                        "parties",
                        List.of(
                                new Document("actor", "a" + id).append("role", "judge"),
                                new Document("actor", "a" + (id + 1)).append("role", "witness")))
                .append(
                        "index",
                        new Document(
                                "standings", List.of(new Document("state", "standing-" + id / 2))));
    }
}
