package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.platform.mongo.embedded.Contents.Stored;
import org.newsdocket.platform.mongo.embedded.Effect.Dropped;
import org.newsdocket.platform.mongo.embedded.Effect.Put;
import org.newsdocket.platform.mongo.embedded.Effect.Removed;
import org.newsdocket.platform.mongo.embedded.Effect.Renamed;

/**
 * One collection: finds documents by its indexes, and leaves every change to the {@link Journal}.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {
    /**
     * True while the engine may change the documents it reads (it updates in place): it then gets
     * copies.
     */
    static final ScopedValue<Boolean> COPYING = ScopedValue.newInstance();

    private final Journal journal;
    private final FieldIndexes fields = new FieldIndexes();
    private final LongAdder examined = new LongAdder();
    private Namespace namespace;
    private long nextPosition;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Journal journal) {
        super(database, name, options, cursors);
        this.journal = journal;
        this.namespace = new Namespace(database.getDatabaseName(), name);
        this.nextPosition = stored().isEmpty() ? 0 : stored().lastKey() + 1;
    }

    /** How many documents were fetched to answer queries since the collection was opened. */
    long examined() {
        return examined.sum();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Candidates candidates = new Candidates(query, fields);
        Document rest = candidates.rest();
        Optional<Stream<Long>> sorted =
                limit > 0 ? inOrderOfId(candidates, orderBy) : Optional.empty();
        Stream<Document> documents =
                sorted.orElseGet(() -> inOrderOfInsertion(candidates, isNaturalDescending(orderBy)))
                        .map(this::getDocument)
                        .peek(_ -> examined.increment())
                        .filter(document -> documentMatchesQuery(document, rest));
        if (sorted.isEmpty() && deriveComparator(orderBy) != null) {
            documents = Sorting.sorted(documents, Objects.requireNonNull(orderBy));
        }
        return copied(
                matchDocumentsFromStream(
                        documents,
                        new Document(),
                        null,
                        numberToSkip,
                        limit,
                        batchSize,
                        fieldSelector));
    }

    private Stream<Long> inOrderOfInsertion(Candidates candidates, boolean isReversed) {
        var positions = candidates.positions().orElseGet(stored()::navigableKeySet);
        return (isReversed ? positions.descendingSet() : positions).stream();
    }

    /**
     * A page by id needs no more documents than it shows; any other order is made by sorting all
     * that match.
     */
    private Optional<Stream<Long>> inOrderOfId(Candidates candidates, @Nullable Document orderBy) {
        if (orderBy == null || !orderBy.keySet().equals(Set.of("_id"))) {
            return Optional.empty();
        }
        boolean isAscending = ((Number) Objects.requireNonNull(orderBy.get("_id"))).intValue() > 0;
        return candidates
                .inOrderOf("_id")
                .filter(range -> range.index().size() == stored().size())
                .map(range -> range.positions(isAscending).flatMap(Set::stream));
    }

    private static QueryResult copied(QueryResult result) {
        if (!COPYING.orElse(false)) {
            return result;
        }
        var documents = result.collectDocuments();
        return new QueryResult(
                () -> documents.stream().map(Document::cloneDeeply).iterator(),
                result.getCursorId());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return ScopedValue.where(COPYING, true)
                .call(() ->
                        super.updateDocuments(
                                selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return ScopedValue.where(COPYING, true).call(() -> super.findAndModify(query));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        long position = nextPosition++;
        put(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        forget(position);
        put(position, newDocument);
    }

    @Override
    public void removeDocument(Document document) {
        Long position = findDocumentPosition(document);
        getIndexes().forEach(index -> index.remove(document));
        removeDocument(Objects.requireNonNull(position));
    }

    @Override
    protected void removeDocument(Long position) {
        forget(position);
        journal.record(new Removed(namespace, position));
    }

    private void put(long position, Document document) {
        journal.record(new Put(namespace, position, document));
        fields.add(getDocument(position), position);
    }

    private void forget(long position) {
        fields.remove(getDocument(position), position);
    }

    @Override
    public void addIndex(Index<Long> index) {
        super.addIndex(index);
        coverIndexes();
    }

    @Override
    public void dropIndex(String indexName) {
        super.dropIndex(indexName);
        coverIndexes();
    }

    private void coverIndexes() {
        fields.cover(
                getIndexes().stream()
                        .flatMap(index -> index.getKeys().stream())
                        .map(IndexKey::getKey)
                        .collect(Collectors.toSet()),
                stored());
    }

    @Override
    public void drop() {
        super.drop();
        journal.record(new Dropped(namespace));
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
        Namespace to = new Namespace(newDatabase.getDatabaseName(), newName);
        journal.record(new Renamed(namespace, to));
        namespace = to;
    }

    @Override
    protected @Nullable Long findDocumentPosition(Document document) {
        Document byId =
                document.containsKey("_id")
                        ? new Document("_id", document.get("_id"))
                        : new Document();
        return inOrderOfInsertion(new Candidates(byId, fields), false)
                .filter(position -> getDocument(position).equals(document))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return stored().entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    protected Document getDocument(Long position) {
        return Objects.requireNonNull(stored().get(position)).document();
    }

    @Override
    public int count() {
        return stored().size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("the contents know their size");
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(journal.contents().sizeOf(namespace), Integer.MAX_VALUE);
    }

    private NavigableMap<Long, Stored> stored() {
        return journal.contents().of(namespace);
    }
}
