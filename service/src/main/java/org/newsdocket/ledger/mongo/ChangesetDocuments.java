package org.newsdocket.ledger.mongo;

import com.mongodb.client.model.Projections;
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
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.Asked;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Entries.Kept;
import org.newsdocket.ledger.Outline;
import org.newsdocket.ledger.UnreadableChangesetException;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.BsonTrees;

/** A changeset as the document that it is in the ledger. */
final class ChangesetDocuments {
    /** Of an item, with its {@value #SALT}; it goes when its record is erased. */
    static final String RECORD = "record";

    /** Of a request, with its {@value #SALT}; it goes when a record that came of it is erased. */
    static final String ASKED = "asked";

    static final String SALT = "salt";

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /** What an outline needs of a document. */
    static final Bson OUTLINE =
            Projections.include("at", "note", "items.id", "items.revision", "items.change");

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
            throw new UnreadableChangesetException(sequence(document), e);
        }
    }

    /** For whoever checks: tells also of what reading passes over. */
    static Kept kept(RawBsonDocument raw) {
        try {
            var document = raw.decode(CODEC);
            var changeset = read(document);
            return new Kept(
                    changeset.sequence(), changeset, differences(document, document(changeset)));
        } catch (BSONException | IllegalArgumentException | IllegalStateException e) {
            return new Kept(sequence(raw), null, List.of("it can't be read as a changeset"));
        }
    }

    private static List<String> differences(BsonDocument kept, BsonDocument written) {
        var fields = new TreeSet<>(kept.keySet());
        fields.addAll(written.keySet());
        fields.removeIf(field -> Objects.equals(kept.get(field), written.get(field)));
        return fields.stream().map(field -> "'" + field + "' is not as written").toList();
    }

    /** 0 where there is none. */
    private static long sequence(BsonDocument document) {
        try {
            return document.getNumber("_id").longValue();
        } catch (BSONException e) {
            return 0;
        }
    }

    private static Changeset read(BsonDocument document) {
        var items = new ArrayList<Item>();
        document.getArray("items", new BsonArray())
                .forEach(item -> items.add(item(item.asDocument())));
        return new Changeset(
                document.getInt64("_id").getValue(),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()),
                document.getString("by").getValue(),
                text(document, "note"),
                document.containsKey("request") ? request(document.getDocument("request")) : null,
                items,
                document.getString("previous").getValue(),
                document.getString("hash").getValue());
    }

    static Outline outline(BsonDocument document) {
        var items =
                document.getArray("items").stream()
                        .map(BsonValue::asDocument)
                        .map(ChangesetDocuments::outlined)
                        .toList();
        return new Outline(
                sequence(document),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()),
                text(document, "note"),
                items);
    }

    private static Outline.Item outlined(BsonDocument item) {
        return new Outline.Item(
                new RecordId(item.getString("id").getValue()),
                item.getInt32("revision").getValue(),
                ChangeKind.valueOf(item.getString("change").getValue()));
    }

    private static BsonDocument document(Asked request) {
        var document = new BsonDocument("key", new BsonString(request.key()));
        if (request.asked() != null && request.salt() != null) {
            document.append(ASKED, new BsonString(request.asked()))
                    .append(SALT, new BsonString(request.salt()));
        }
        return document.append("digest", new BsonString(request.digest()));
    }

    private static Asked request(BsonDocument document) {
        return new Asked(
                document.getString("key").getValue(),
                text(document, ASKED),
                text(document, SALT),
                document.getString("digest").getValue());
    }

    private static @Nullable String text(BsonDocument document, String field) {
        return document.containsKey(field) ? document.getString(field).getValue() : null;
    }

    private static BsonDocument document(Item item) {
        var document =
                new BsonDocument("revisionKey", new BsonString(item.revisionKey()))
                        .append("kind", new BsonString(item.id().kind().name()))
                        .append("id", new BsonString(item.id().value()))
                        .append("revision", new BsonInt32(item.revision()))
                        .append("change", new BsonString(item.change().name()));
        if (item.document() != null && item.salt() != null) {
            document.append(RECORD, BsonTrees.bson(item.document()))
                    .append(SALT, new BsonString(item.salt()));
        }
        return document.append("digest", new BsonString(item.digest()));
    }

    private static Item item(BsonDocument document) {
        return new Item(
                new RecordId(document.getString("id").getValue()),
                document.getInt32("revision").getValue(),
                ChangeKind.valueOf(document.getString("change").getValue()),
                document.containsKey(RECORD) ? BsonTrees.tree(document.getDocument(RECORD)) : null,
                text(document, SALT),
                document.getString("digest").getValue());
    }
}
