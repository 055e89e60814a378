package org.newsdocket.ledger.mongo;

import java.util.List;
import org.newsdocket.record.mongo.IndexTable;
import org.newsdocket.record.mongo.StoreIndex;
import org.springframework.stereotype.Component;

@Component
final class LedgerIndexes implements IndexTable {
    @Override
    public List<StoreIndex> indexes() {
        return List.of(
                StoreIndex.unique(
                        MongoEntries.COLLECTION,
                        "ledger_revision",
                        "refuses a second changeset for the same revision of a record",
                        "items.revisionKey"),
                StoreIndex.uniqueWherePresent(
                        MongoEntries.COLLECTION,
                        "ledger_request",
                        "refuses to record the same request twice",
                        "request.key"),
                StoreIndex.of(
                        MongoEntries.COLLECTION,
                        "ledger_record",
                        "the latest revision of a record",
                        "items.id"),
                StoreIndex.of(
                        MongoProjections.REVISIONS,
                        "revisions_record",
                        "the history of a record, newest first",
                        "recordId",
                        "-revision"));
    }
}
