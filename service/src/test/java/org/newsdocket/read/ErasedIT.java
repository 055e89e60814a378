package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/** Nobody sees an erased record, of whatever moment, and nothing of it is left to be read. */
@OnEachEngine
class ErasedIT {
    private static final List<String> ERASED =
            List.of("act:gone", "prc:gone", "stm:gone", "sty:gone");
    private static final String LISTS =
            """
            stories { totalCount nodes { headline } } actors { totalCount nodes { name } }
            statements { totalCount nodes { id } } proceedings { totalCount nodes { id } }
            proceedings2: proceedings(filter: {role: DEFENDANT}) { totalCount }
            recent: stories(sort: RECENTLY_UPDATED) { totalCount }
            urgent: stories(sort: MOST_URGENT) { totalCount }\
            """;
    private static final String ONLY_THE_REST =
            """
            {"stories":{"totalCount":1,"nodes":[{"headline":"About [name withheld]"}]},\
            "actors":{"totalCount":0,"nodes":[]},"statements":{"totalCount":0,"nodes":[]},\
            "proceedings":{"totalCount":0,"nodes":[]},"proceedings2":{"totalCount":0},\
            "recent":{"totalCount":1},"urgent":{"totalCount":1}}\
            """;

    private final Erasing erasing;

    ErasedIT(TestStore store) {
        erasing = store.shared(Erasing.class, Erasing::new);
    }

    private static final class Erasing implements TestStore.Shared {
        private final Newsdesk desk;
        private final Instant before;

        Erasing(TestStore store) {
            desk = Newsdesk.of(store, records());
            before = Newsdesk.moment();
            ERASED.forEach(name -> erase(desk.service(), name));
        }

        private static MadeUp records() {
            return new MadeUp()
                    .add(
                            Newsroom.person("gone")
                                    .replace("\"text\": \"gone\"", "\"text\": \"Canary\""))
                    .add(
                            """
                            {"id": "prc:gone", "title": "Canary", "kind": "CRIMINAL", "jurisdiction": "KG",
                              "parties": [{"actor": "act:gone", "role": "DEFENDANT"}]}\
                            """)
                    .add(
                            """
                            {"id": "stm:gone", "kind": "QUOTE", "text": {"text": "Canary"},
                              "channel": {"kind": "UNKNOWN"}}\
                            """)
                    .add("{\"id\": \"sty:gone\", \"slug\": \"canary\", \"headline\": \"Canary\"}")
                    .add(
                            """
                            {"id": "sty:left", "slug": "left", "headline": "About [[act:gone|somebody]]"}\
                            """);
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    static void erase(TestService service, String name) {
        var id = new RecordId(MadeUp.id(name));
        var document = RecordFormat.parse("{\"status\": \"ERASED\"}").put("id", id.value());
        service.bean(Ledger.class).append(List.of(new Draft(id, 1, document)), "editor", null);
    }

    @Test
    void isSeenByNobodyNowOrInThePast() {
        for (var client : List.of(erasing.desk.visitors(), erasing.desk.editors())) {
            var answer =
                    client.data(
                            "{ now: asOf { %1$s } then: asOf(recordedAt: \"%2$s\") { %1$s } %1$s }"
                                    .formatted(LISTS, erasing.before));

            assertThat(answer.path("now").toString()).isEqualTo(ONLY_THE_REST);
            assertThat(answer.path("then").toString()).isEqualTo(ONLY_THE_REST);
            for (var erased : ERASED) {
                var node = "node(id: \"%s\") { id }".formatted(erased);
                assertThat(client.ask("{ " + node + " }").code()).isEqualTo("NOT_FOUND");
                assertThat(
                                client.ask(
                                                "{ asOf(recordedAt: \"%s\") { %s } }"
                                                        .formatted(erasing.before, node))
                                        .code())
                        .isEqualTo("NOT_FOUND");
            }
        }
    }

    @Test
    void leavesNothingInWhatIsReadFrom() {
        var database = erasing.desk.service().bean(MongoDatabase.class);
        int seen = 0;
        for (var collection : database.listCollectionNames()) {
            if (!collection.equals("ledger")) {
                for (var document : database.getCollection(collection, BsonDocument.class).find()) {
                    assertThat(document.toJson()).doesNotContainIgnoringCase(Restricted.CANARY);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(5 + 4 + 5);
    }
}
