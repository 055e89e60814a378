package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backend of a folder. Where a command can't be written, as the disk is full, it is refused and
 * the folder read again: what is served is then what is on disk, and the next command is tried.
 * Cursors are lost by that.
 */
final class ReopeningBackend implements MongoBackend {
    private static final Logger LOG = LoggerFactory.getLogger(ReopeningBackend.class);

    private final Path folder;
    private final ReentrantLock reopening = new ReentrantLock();
    private volatile Opened opened;
    private volatile boolean isTold;
    private boolean isClosed;

    private record Opened(Journal journal, StoreBackend backend) {
        static Opened of(Path folder) throws IOException {
            var journal = new Journal(folder);
            return new Opened(journal, new StoreBackend(journal));
        }
    }

    ReopeningBackend(Path folder) throws IOException {
        this.folder = folder;
        this.opened = Opened.of(folder);
    }

    long examined(Namespace namespace) {
        return opened.backend().examined(namespace);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var used = opened;
        var answer = used.backend().handleMessage(message);
        if (!used.journal().isBroken()) {
            return answer;
        }
        boolean isUntried = Objects.equals(answer.get("code"), Journal.REFUSED);
        if (!isUntried) {
            tell(used, answer);
        }
        boolean isReopened = reopen(used);
        return isUntried && isReopened ? handleMessage(message) : answer;
    }

    /** Once, until something could be written again. */
    private void tell(Opened used, Document answer) {
        if (!isTold || used.journal().hasWritten()) {
            LOG.error("store_write_failed the command is refused: {}", answer.get("errmsg"));
        }
        isTold = true;
    }

    /** Returns whether another one is open now. */
    private boolean reopen(Opened used) {
        reopening.lock();
        try {
            if (isClosed || !used.equals(opened)) {
                return !isClosed;
            }
            used.journal().close();
            opened = Opened.of(folder);
            return true;
        } catch (IOException e) {
            LOG.error("store_not_reopened every further command is refused", e);
            return false;
        } finally {
            reopening.unlock();
        }
    }

    void closeFolder() throws IOException {
        reopening.lock();
        try {
            isClosed = true;
            opened.journal().close();
        } finally {
            reopening.unlock();
        }
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return opened.backend().handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return opened.backend().handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
        opened.backend().handleClose(channel);
    }

    @Override
    public void dropDatabase(String name) {
        opened.backend().dropDatabase(name);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return opened.backend().getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return opened.backend().getServerStatus();
    }

    @Override
    public void close() {
        opened.backend().close();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        opened.backend().closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return opened.backend().getClock();
    }

    @Override
    public void enableOplog() {
        opened.backend().enableOplog();
    }

    @Override
    public void disableOplog() {
        opened.backend().disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String name) {
        return opened.backend().resolveDatabase(name);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        var _ = opened.backend().version(version);
        return this;
    }
}
