package org.newsdocket.ledger;

import com.mongodb.client.MongoClients;

/** A process of the ledger alone, which does one thing and ends. */
final class LaterVersion {
    private LaterVersion() {}

    static void main(String[] arguments) {
        try (var client = MongoClients.create(arguments[0]);
                var parts = new LedgerParts(client.getDatabase(arguments[1]))) {
            var ledger = parts.ledger();
            switch (arguments[2]) {
                case "start" -> {}
                case "rebuild" -> ledger.rebuild();
                case "erase" -> ledger.erase(Drafts.actor(1), "editor", "by order of a court");
                default -> throw new IllegalArgumentException(arguments[2]);
            }
        }
    }
}
