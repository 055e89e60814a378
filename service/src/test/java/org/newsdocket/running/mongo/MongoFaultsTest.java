package org.newsdocket.running.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.running.StoreFaults.Kind;
import org.newsdocket.running.StoreFaults.StoreFault;

class MongoFaultsTest {
    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 1);
    private static final int STEPPED_DOWN = 189;

    /** Nothing is asked of it. */
    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:1");

    private final MongoFaults faults = new MongoFaults(client.getDatabase("none"));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aStoreWhoseConnectionsWereGivenUpIsAway() {
        var server = new ServerId(new ClusterId(), SERVER);

        assertThat(kind(new MongoConnectionPoolClearedException(server, null)))
                .isEqualTo(Kind.AWAY);
    }

    @Test
    void aWriteThatAStepDownLeavesUnacknowledgedFindsTheStoreAway() {
        var stepDown = concern(STEPPED_DOWN);

        assertThat(kind(new MongoWriteConcernException(stepDown, null, SERVER, Set.of())))
                .isEqualTo(Kind.AWAY);
        assertThat(kind(bulk(List.of(), stepDown))).isEqualTo(Kind.AWAY);
    }

    @Test
    void whatFailsInABulkIsLookedInto() {
        assertThat(kind(bulk(List.of(error(11_600)), null))).isEqualTo(Kind.AWAY);
        assertThat(kind(bulk(List.of(error(14_031)), null))).isEqualTo(Kind.FULL);
    }

    @Test
    void aFaultOfWhatWasWrittenIsNoneOfTheStore() {
        assertThat(kind(bulk(List.of(error(11_000)), null))).isNull();
        assertThat(kind(new MongoWriteConcernException(concern(100), null, SERVER, Set.of())))
                .isNull();
    }

    private @Nullable Kind kind(Exception failure) {
        return faults.of(failure).map(StoreFault::kind).orElse(null);
    }

    private static MongoBulkWriteException bulk(
            List<BulkWriteError> errors, @Nullable WriteConcernError concern) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
    }

    private static BulkWriteError error(int code) {
        return new BulkWriteError(code, "told by the server", new BsonDocument(), 0);
    }

    private static WriteConcernError concern(int code) {
        return new WriteConcernError(code, "Name", "told by the server", new BsonDocument());
    }
}
