package org.newsdocket.running.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    /** ShutdownInProgress, InterruptedAtShutdown, InterruptedDueToReplStateChange. */
    private static final Set<Integer> GOING = Set.of(91, 11_600, 11_602);

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
            case MongoException e when e.getCode() == NO_ROOM -> fault(Kind.FULL, e);
            case MongoException e when GOING.contains(e.getCode()) -> away(e);
            default -> Optional.empty();
        };
    }

    private static Optional<StoreFault> away(MongoException e) {
        return fault(Kind.AWAY, e);
    }

    private static Optional<StoreFault> fault(Kind kind, MongoException e) {
        return Optional.of(new StoreFault(kind, String.valueOf(e.getMessage())));
    }
}
