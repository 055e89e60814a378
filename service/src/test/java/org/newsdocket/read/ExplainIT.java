package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.newsdocket.store.Engine;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** Every command of the read side goes by an index, where the engine tells how it goes. */
@OnEachEngine
class ExplainIT {
    private static final int RECORDS = 1500;
    private static final Set<String> DRIVERS_OWN =
            Set.of("$db", "lsid", "$clusterTime", "$readPreference", "maxTimeMS", "txnNumber");
    private static final BsonDocument WITHOUT_INDEX =
            BsonDocument.parse("{find: 'stories', filter: {headline: 'Story 7'}}");

    private final TestStore store;

    ExplainIT(TestStore store) {
        this.store = store;
    }

    @Test
    void everyQueryUsesAnIndex() {
        assumeTrue(store.engine() != Engine.EMBEDDED, "the embedded store explains nothing");
        try (var desk = Newsdesk.of(store, Archive.of(RECORDS))) {
            var database = desk.service().bean(MongoDatabase.class);
            var sent = sent(desk.service());
            var scans =
                    sent.stream()
                            .filter(command -> !usesAnIndex(database, command))
                            .map(BsonDocument::toJson)
                            .toList();
            System.out.printf(
                    "Explained on %s: %d commands, %d scans%n",
                    store.engine(), sent.size(), scans.size());

            assertThat(usesAnIndex(database, WITHOUT_INDEX)).isFalse();
            assertThat(sent).hasSizeGreaterThan(100);
            assertThat(scans).isEmpty();
        }
    }

    /**
     * Pages, later pages and counts of all lists; edges from one record and from many; all of it of
     * the past too.
     */
    private static List<BsonDocument> sent(TestService service) {
        var client = new Client(service);
        var past = "{ asOf(recordedAt: \"" + Newsdesk.moment() + "\") ";
        var lists = new ArrayList<>(Questions.FILTERS);
        lists.addAll(Questions.ORDERS);
        service.commands().forget();
        for (var list : lists) {
            var page = client.data(Questions.page(list, ""));
            client.data(Questions.page(list, page.at("/list/pageInfo/endCursor").asString("")));
            client.data(Questions.count(list));
            client.data(past + Questions.page(list, "") + " }");
            client.data(past + Questions.count(list) + " }");
        }
        Questions.WALKS.forEach(client::data);
        Questions.WALKS.forEach(walk -> client.data(past + walk + " }"));
        return service.commands().whole().stream().filter(ExplainIT::isRead).toList();
    }

    private static boolean isRead(BsonDocument command) {
        return command.containsKey("find") || command.containsKey("aggregate");
    }

    private static boolean usesAnIndex(MongoDatabase database, BsonDocument command) {
        var asked = command.clone();
        DRIVERS_OWN.forEach(asked::remove);
        var explained =
                database.runCommand(
                        new BsonDocument("explain", asked)
                                .append("verbosity", new BsonString("queryPlanner")),
                        BsonDocument.class);
        explained.remove("command");
        var plan = explained.toJson();
        return (plan.contains("IXSCAN") || plan.contains("IDHACK") || plan.contains("EXPRESS"))
                && !plan.contains("COLLSCAN");
    }
}
