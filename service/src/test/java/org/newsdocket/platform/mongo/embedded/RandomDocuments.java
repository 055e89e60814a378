package org.newsdocket.platform.mongo.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Small documents of few different values, so that random filters often find some of them. */
final class RandomDocuments {
    private static final List<String> PATHS =
            List.of("a", "b", "c", "a.x", "b.x", "a.x.y", "a.y", "a.0", "b.0.x", "c.x", "_id");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    Document document(int id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b")) {
            if (random.nextInt(8) > 0) {
                document.append(field, value(3));
            }
        }
        return random.nextBoolean() ? document.append("c", scalar()) : document;
    }

    private @Nullable Object value(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 0, 1 -> scalar();
            case 2, 3 -> many(() -> value(depth - 1));
            default -> nested(depth);
        };
    }

    private Document nested(int depth) {
        Document document = new Document();
        for (String field : List.of("x", "y")) {
            if (random.nextInt(4) > 0) {
                document.append(field, value(depth - 1));
            }
        }
        return document;
    }

    private @Nullable Object scalar() {
        int small = random.nextInt(4);
        return switch (random.nextInt(11)) {
            case 0, 1 -> small;
            case 2 -> (long) small;
            case 3 -> small + random.nextInt(2) / 2.0;
            case 4, 5, 6 -> String.valueOf((char) ('p' + small));
            case 7 -> random.nextBoolean();
            case 8 -> Instant.ofEpochMilli(small);
            case 9 -> random.nextBoolean() ? new Decimal128(small) : new ObjectId(small, 0);
            default -> null;
        };
    }

    private List<@Nullable Object> many(Supplier<@Nullable Object> values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(values.get());
        }
        return list;
    }

    Document filter() {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filter.append(path(), condition());
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$and", List.of(filter, new Document(path(), condition())));
            case 1 -> new Document("$or", List.of(filter, new Document(path(), condition())));
            case 2 -> filter.append("$nor", List.of(new Document(path(), condition())));
            default -> filter;
        };
    }

    private String path() {
        return PATHS.get(random.nextInt(PATHS.size()));
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> scalar();
            case 3 -> new Document("$eq", scalar());
            case 4, 5 -> new Document("$in", many(this::scalar));
            case 6 -> new Document(random.nextBoolean() ? "$gt" : "$gte", scalar());
            case 7 -> new Document(random.nextBoolean() ? "$lt" : "$lte", scalar());
            case 8 -> new Document("$gte", scalar()).append("$lt", scalar());
            case 9 ->
                    new Document(
                            "$elemMatch",
                            new Document("x", scalar())
                                    .append("y", new Document("$in", many(this::scalar))));
            case 10 -> new Document(random.nextBoolean() ? "$ne" : "$exists", random.nextBoolean());
            default -> value(2);
        };
    }

    Function<MongoCollection<Document>, Object> command(Document filter) {
        Document update = update();
        int limit = random.nextInt(10);
        Document order =
                random.nextBoolean()
                        ? new Document("_id", -1)
                        : new Document("c", 1).append("_id", 1);
        return switch (random.nextInt(10)) {
            case 0 -> records -> records.countDocuments(filter);
            case 1 ->
                    records ->
                            records.find(filter).sort(order).limit(limit).into(new ArrayList<>());
            case 2 ->
                    records -> records.find(filter).sort(order).skip(limit).into(new ArrayList<>());
            case 3 -> records -> records.updateMany(filter, update).toString();
            case 4 -> records -> records.updateOne(filter, update).toString();
            case 5 ->
                    records ->
                            String.valueOf(
                                    records.findOneAndUpdate(filter, update, returningNew(order)));
            case 6 -> records -> records.deleteOne(filter).getDeletedCount();
            default -> records -> records.find(filter).into(new ArrayList<>());
        };
    }

    private static FindOneAndUpdateOptions returningNew(Document order) {
        return new FindOneAndUpdateOptions().sort(order).returnDocument(ReturnDocument.AFTER);
    }

    private Document update() {
        String path =
                Stream.of("a", "b", "c", "a.x", "b.x")
                        .skip(random.nextInt(5))
                        .findFirst()
                        .orElseThrow();
        return switch (random.nextInt(5)) {
            case 0 -> new Document("$unset", new Document(path, ""));
            case 1 -> new Document("$inc", new Document(path, 1));
            case 2 -> new Document("$push", new Document(path.equals("c") ? "a" : path, scalar()));
            case 3 ->
                    new Document(
                            "$addToSet", new Document(path.equals("c") ? "b" : path, scalar()));
            default ->
                    new Document(
                            "$set", new Document(path, path.equals("c") ? scalar() : value(2)));
        };
    }
}
