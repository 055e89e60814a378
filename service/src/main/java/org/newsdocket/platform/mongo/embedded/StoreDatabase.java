package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One database, its collections and indexes kept by a {@link Journal}. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {
    /** Stages by which the engine changes documents of the store itself. */
    private static final Set<String> CHANGING_STAGES = Set.of("$addFields", "$merge");

    private final Journal journal;

    StoreDatabase(String name, CursorRegistry cursors, Journal journal) {
        super(name, cursors);
        this.journal = journal;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        if (query.get(command) instanceof String name
                && resolveCollection(name, false) instanceof StoreCollection collection) {
            if (command.equals("aggregate")) {
                return aggregate(collection, query, databases, oplog);
            }
            if (command.equals("dropIndexes") && query.get("index") instanceof String index) {
                return dropIndexes(collection, index);
            }
            if (command.equals("compact")) {
                journal.forget();
                return okay(new Document());
            }
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /**
     * Turns the first {@code $match} stages into a query, which uses indexes; the engine's own
     * aggregation would scan.
     */
    private Document aggregate(
            StoreCollection collection, Document query, DatabaseResolver databases, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        List<Document> filters =
                pipeline.stream()
                        .<@Nullable Object>map(stage -> stage.get("$match"))
                        .takeWhile(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList();
        Aggregation stages =
                Aggregation.fromPipeline(
                        pipeline.subList(filters.size(), pipeline.size()),
                        databases,
                        this,
                        collection,
                        oplog);
        stages.validate(query);
        Document filter = filters.isEmpty() ? new Document() : new Document("$and", filters);
        List<Document> documents =
                ScopedValue.where(StoreCollection.COPYING, mentions(CHANGING_STAGES, pipeline))
                        .call(() -> stages.runStages(collection.handleQueryAsStream(filter)));
        Document cursor =
                new Document("id", 0L)
                        .append("ns", collection.getFullName())
                        .append("firstBatch", documents);
        return okay(new Document("cursor", cursor));
    }

    /**
     * The engine's own would also drop, or forget, indexes of other collections that have the same
     * name.
     */
    private Document dropIndexes(StoreCollection collection, String name) {
        MongoCollection<Long> descriptions = getOrCreateIndexesCollection();
        List<Document> dropped =
                descriptions
                        .handleQueryAsStream(new Document("ns", collection.getFullName()))
                        .filter(index -> !"_id_".equals(index.get("name")))
                        .filter(index -> name.equals("*") || name.equals(index.get("name")))
                        .toList();
        if (dropped.isEmpty() && !name.equals("*")) {
            throw new IndexNotFoundException("index not found with name [" + name + "]");
        }
        for (Document index : dropped) {
            collection.dropIndex((String) Objects.requireNonNull(index.get("name")));
            descriptions.removeDocument(index);
        }
        return okay(new Document());
    }

    @Override
    protected StoreCollection openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        return new StoreCollection(this, collectionName, options, cursorRegistry, journal);
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(indexName, keys, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexName, keys);
    }

    @Override
    protected long getStorageSize() {
        return journal.contents().size();
    }

    @Override
    protected long getFileSize() {
        return journal.contents().size();
    }

    private static boolean mentions(Set<String> names, @Nullable Object part) {
        return switch (part) {
            case Document document ->
                    document.entrySet().stream()
                            .anyMatch(entry ->
                                    names.contains(entry.getKey())
                                            || mentions(names, entry.getValue()));
            case List<?> list -> list.stream().anyMatch(element -> mentions(names, element));
            case null, default -> false;
        };
    }

    private static Document okay(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }
}
