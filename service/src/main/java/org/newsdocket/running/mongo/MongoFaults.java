package org.newsdocket.running.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.newsdocket.running.StoreFaults;
import org.springframework.stereotype.Component;

/** Told by the driver's exceptions and the server's codes. */
@Component
final class MongoFaults implements StoreFaults {
    /** Shorter than a probe or an operator waits, longer than an election seldom takes. */
    private static final int PING_SECONDS = 3;

    /** OutOfDiskSpace, as MongoDB names it. */
    private static final int NO_ROOM = 14_031;

    /**
     * WriteConcernTimeout, ShutdownInProgress, PrimarySteppedDown, NotWritablePrimary,
     * InterruptedAtShutdown, InterruptedDueToReplStateChange, NotPrimaryNoSecondaryOk,
     * NotPrimaryOrSecondary.
     */
    private static final Set<Integer> GOING =
            Set.of(64, 91, 189, 10_107, 11_600, 11_602, 13_435, 13_436);

    private final MongoDatabase database;

    MongoFaults(MongoDatabase database) {
        this.database = database.withTimeout(PING_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void ping() {
        database.runCommand(new Document("ping", 1));
    }

    @Override
    public Optional<StoreFault> of(Throwable fault) {
        return switch (fault) {
            case MongoTimeoutException e -> away(e);
            case MongoSocketException e -> away(e);
            case MongoSecurityException e -> away(e);
            case MongoNotPrimaryException e -> away(e);
            case MongoNodeIsRecoveringException e -> away(e);
            case MongoConnectionPoolClearedException e -> away(e);
            case MongoBulkWriteException e -> ofCodes(codes(e), e);
            case MongoException e -> ofCodes(Stream.of(e.getCode()), e);
            default -> Optional.empty();
        };
    }

    /** The server's; that of the exception says only that there are some. */
    private static Stream<Integer> codes(MongoBulkWriteException e) {
        return Stream.concat(
                e.getWriteErrors().stream().map(BulkWriteError::getCode),
                Stream.ofNullable(e.getWriteConcernError()).map(WriteConcernError::getCode));
    }

    private static Optional<StoreFault> ofCodes(Stream<Integer> codes, MongoException e) {
        return codes.flatMap(code -> kind(code).stream())
                .findFirst()
                .map(kind -> new StoreFault(kind, String.valueOf(e.getMessage())));
    }

    private static Optional<Kind> kind(int code) {
        if (code == NO_ROOM) {
            return Optional.of(Kind.FULL);
        }
        return GOING.contains(code) ? Optional.of(Kind.AWAY) : Optional.empty();
    }

    private static Optional<StoreFault> away(MongoException e) {
        return Optional.of(new StoreFault(Kind.AWAY, String.valueOf(e.getMessage())));
    }
}
