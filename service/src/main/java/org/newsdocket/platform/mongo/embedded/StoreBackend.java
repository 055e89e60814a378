package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands that read side by side and each command that writes alone, answering the latter
 * once it is on disk.
 */
final class StoreBackend extends AbstractMongoBackend {
    private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);

    /** By which a client may know that {@code compact} is needed to forget what was removed. */
    private static final String ENGINE = "newsdocket";

    /** Answered also when the store refuses everything else, so that a client gets to see why. */
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");

    private static final Set<String> READS =
            Set.of(
                    "collstats",
                    "connectionstatus",
                    "count",
                    "dbstats",
                    "distinct",
                    "endsessions",
                    "find",
                    "getmore",
                    "killcursors",
                    "listcollections",
                    "listdatabases",
                    "listindexes",
                    "ping",
                    "serverstatus");

    private final Journal journal;
    private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    StoreBackend(Journal journal) {
        this.journal = journal;
        journal.contents().databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(
                name, _ -> new StoreDatabase(name, getCursorRegistry(), journal));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        databases.remove(name);
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (GREETINGS.contains(name)) {
            return super.handleCommand(channel, database, "isMaster", query)
                    .append("isWritablePrimary", true);
        }
        Supplier<Document> run = () -> super.handleCommand(channel, database, command, query);
        if (name.equals("buildinfo")) {
            return reading(() -> run.get().append("storageEngines", List.of(ENGINE)));
        }
        return isRead(name, query) ? reading(run) : writing(run);
    }

    /** Only the handshake of a driver comes this way. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return reading(() -> super.handleQuery(query));
    }

    /**
     * Answers refusals itself: the engine would log the whole command, and so whatever is being
     * written.
     */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return refusal(e);
        } catch (RuntimeException e) {
            LOG.error(
                    "command_failed command={}",
                    message.getDocument().keySet().iterator().next(),
                    e);
            return refusal(new MongoServerError(1, "InternalError", "The command failed: " + e));
        }
    }

    /**
     * How many documents of a collection were fetched to answer queries; 0 where there is no such
     * collection.
     */
    long examined(Namespace namespace) {
        StoreDatabase database = databases.get(namespace.database());
        return database != null
                        && database.resolveCollection(namespace.collection(), false)
                                instanceof StoreCollection collection
                ? collection.examined()
                : 0;
    }

    private static boolean isRead(String command, Document query) {
        return command.equals("aggregate")
                ? !isWritingPipeline(query.get("pipeline"))
                : READS.contains(command);
    }

    private static boolean isWritingPipeline(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    private <T> T reading(Supplier<T> command) {
        lock.readLock().lock();
        try {
            journal.refuseIfBroken();
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            journal.refuseIfBroken();
            return command.get();
        } finally {
            try {
                // Also after a failure: what the command did before it failed stays done.
                journal.commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private static Document refusal(MongoServerException e) {
        Document reply = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            reply.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }
}
