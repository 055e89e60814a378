package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.exchange.RecordImport;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On the embedded store, what is asked for by reference or by value is found without a scan. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"newsdocket.sample.load=false", "newsdocket.ledger.follow-every=1h"})
class ExaminedIT {
    private static final int RECORDS = 1200;

    /** Of any value of a filter there are no more than this. */
    private static final int FEW = RECORDS / 4;

    private static final List<String> COLLECTIONS =
            List.of("stories", "actors", "statements", "proceedings", "revisions");

    @LocalServerPort private int port;
    @Autowired private EmbeddedStore store;
    @Autowired private RecordImport records;
    private Client client;

    @BeforeEach
    void fill() {
        Archive.of(RECORDS).importInto(records);
        client = new Client(port);
    }

    @Test
    void whatIsAskedForExaminesFewDocuments() {
        for (var list : Questions.FILTERS) {
            if (!list.contains("COURT]")) { // every fourth actor is one
                assertThat(examined(Questions.count(list))).as(list).isLessThan(FEW);
            }
        }
        for (var query : Questions.WALKS) {
            if (query.contains("(id") || query.contains("by:")) {
                assertThat(examined(query)).as(query).isLessThan(FEW);
            }
        }
    }

    private long examined(String query) {
        long before = examined();
        client.data(query);
        return examined() - before;
    }

    private long examined() {
        return COLLECTIONS.stream()
                .mapToLong(collection -> store.examined("newsdocket", collection))
                .sum();
    }
}
