package org.newsdocket.ledger.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.record.mongo.SharedIndex;
import org.newsdocket.record.mongo.StoreIndex;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

/**
 * The indexes of the ledger, those that all kinds of current records share, and those of their
 * revisions, which answer of a moment what the current ones answer now.
 */
@Component
final class LedgerIndexes implements IndexTable {
    private final List<RecordShape<?>> shapes;

    LedgerIndexes(List<RecordShape<?>> shapes) {
        this.shapes = shapes;
    }

    @Override
    public List<StoreIndex> indexes() {
        var indexes = new ArrayList<StoreIndex>();
        indexes.add(
                StoreIndex.unique(
                        MongoEntries.COLLECTION,
                        "ledger_revision",
                        "refuses a second changeset for the same revision of a record",
                        "items.revisionKey"));
        indexes.add(
                StoreIndex.uniqueWherePresent(
                        MongoEntries.COLLECTION,
                        "ledger_request",
                        "refuses to record the same request twice",
                        "request.key"));
        indexes.add(
                StoreIndex.of(
                        MongoEntries.COLLECTION,
                        "ledger_record",
                        "the latest revision of a record",
                        "items.id"));
        for (var shape : shapes) {
            indexes.addAll(SharedIndex.ofCurrent(shape.kind()));
            indexes.addAll(SharedIndex.ofAll(shape.kind()));
            indexes.addAll(
                    SharedIndex.ofRenditions(
                            shape.kind(), ProjectionForm.collection(shape.kind())));
            indexes.addAll(ofRevisions(shape));
        }
        return indexes;
    }

    private static List<StoreIndex> ofRevisions(RecordShape<?> shape) {
        var kind = shape.kind();
        var collection = RevisionDocuments.collection(kind);
        var indexes = new ArrayList<StoreIndex>();
        indexes.add(
                StoreIndex.of(
                        collection,
                        kind.plural() + "_record",
                        "the history of a record, newest first, and how it stood",
                        RevisionDocuments.RECORD_ID,
                        "-revision"));
        indexes.addAll(SharedIndex.ofRenditions(kind, collection));
        indexes.add(
                StoreIndex.of(
                        collection,
                        kind.plural() + "_later",
                        "what not everybody may know of any more",
                        View.LATER + "." + View.PUBLIC_FROM));
        Stream.concat(shape.indexes().stream(), SharedIndex.ofAll(kind).stream())
                .map(RevisionDocuments::index)
                .forEach(indexes::add);
        return indexes;
    }
}
