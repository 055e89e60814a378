package org.newsdocket.ledger.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Changeset.Request;
import org.newsdocket.ledger.Entries.Kept;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.BsonTrees;

/** A changeset as the document that it is in the ledger. */
final class ChangesetDocuments {
    private ChangesetDocuments() {}

    static BsonDocument document(Changeset changeset) {
        var items = new BsonArray();
        changeset.items().forEach(item -> items.add(document(item)));
        var document =
                new BsonDocument("_id", new BsonInt64(changeset.sequence()))
                        .append("at", new BsonDateTime(changeset.at().toEpochMilli()))
                        .append("by", new BsonString(changeset.by()));
        if (changeset.note() != null) {
            document.append("note", new BsonString(changeset.note()));
        }
        if (changeset.request() != null) {
            document.append("request", document(changeset.request()));
        }
        return document.append("items", items)
                .append("previous", new BsonString(changeset.previous()))
                .append("hash", new BsonString(changeset.hash()));
    }

    /** Where a field is missing or of another type, the exception names the sequence. */
    static Changeset changeset(BsonDocument document) {
        try {
            return read(document);
        } catch (BSONException | IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException(
                    "the ledger's changeset " + sequence(document) + " can't be read", e);
        }
    }

    /** For whoever checks: tells also of what reading passes over. */
    static Kept kept(BsonDocument document) {
        try {
            var changeset = changeset(document);
            var written = document(changeset);
            var fields = new TreeSet<>(document.keySet());
            fields.addAll(written.keySet());
            fields.removeIf(field -> Objects.equals(document.get(field), written.get(field)));
            return new Kept(
                    sequence(document),
                    changeset,
                    fields.stream().map(field -> "'" + field + "' is not as written").toList());
        } catch (IllegalStateException e) {
            return new Kept(sequence(document), null, List.of("it can't be read as a changeset"));
        }
    }

    private static long sequence(BsonDocument document) {
        return document.getNumber("_id").longValue();
    }

    private static Changeset read(BsonDocument document) {
        var items = new ArrayList<Item>();
        document.getArray("items", new BsonArray())
                .forEach(item -> items.add(item(item.asDocument())));
        return new Changeset(
                document.getInt64("_id").getValue(),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()),
                document.getString("by").getValue(),
                document.containsKey("note") ? document.getString("note").getValue() : null,
                document.containsKey("request") ? request(document.getDocument("request")) : null,
                items,
                document.getString("previous").getValue(),
                document.getString("hash").getValue());
    }

    private static BsonDocument document(Request request) {
        return new BsonDocument("key", new BsonString(request.key()))
                .append("digest", new BsonString(request.digest()));
    }

    private static Request request(BsonDocument document) {
        return new Request(
                document.getString("key").getValue(), document.getString("digest").getValue());
    }

    private static BsonDocument document(Item item) {
        return new BsonDocument("revisionKey", new BsonString(item.revisionKey()))
                .append("kind", new BsonString(item.id().kind().name()))
                .append("id", new BsonString(item.id().value()))
                .append("revision", new BsonInt32(item.revision()))
                .append("change", new BsonString(item.change().name()))
                .append("record", BsonTrees.bson(item.document()))
                .append("salt", new BsonString(item.salt()))
                .append("digest", new BsonString(item.digest()));
    }

    private static Item item(BsonDocument document) {
        return new Item(
                new RecordId(document.getString("id").getValue()),
                document.getInt32("revision").getValue(),
                ChangeKind.valueOf(document.getString("change").getValue()),
                BsonTrees.tree(document.getDocument("record")),
                document.getString("salt").getValue(),
                document.getString("digest").getValue());
    }
}
