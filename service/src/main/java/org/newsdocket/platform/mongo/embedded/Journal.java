package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies effects to the contents and makes those of one command durable together. Used by one
 * writer at a time.
 */
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /**
     * A log is rewritten when it is twice as long as its contents and this much longer, in bytes.
     */
    static final long SLACK = 8 << 20;

    /** The code of what was not tried, as an earlier command could not be written. */
    static final int REFUSED = 91;

    /** As MongoDB names it. */
    private static final int NO_ROOM = 14_031;

    private final Contents contents = new Contents();
    private final EffectLog log;
    private ByteBuf pending = Unpooled.buffer();
    private long rewriteAbove;
    private volatile @Nullable MongoServerError refusal;
    private volatile boolean isBroken;
    private volatile boolean hasWritten;

    Journal(Path folder) throws IOException {
        this.log = EffectLog.open(folder, frame -> contents.replay(Unpooled.wrappedBuffer(frame)));
        rewriteIfWorthwhile();
    }

    Contents contents() {
        return contents;
    }

    /**
     * Applies the effect as a restart would read it, so that memory and disk can't differ and share
     * nothing with the caller.
     */
    void record(Effect effect) {
        int start = pending.writerIndex();
        effect.encode(pending);
        contents.replay(pending.slice(start, pending.writerIndex() - start));
    }

    /**
     * Writes what was recorded since the last commit as one frame.
     *
     * @throws MongoServerError if that failed; memory is then ahead of the disk, so everything is
     *     refused until the journal is opened anew
     */
    void commit() {
        if (!pending.isReadable()) {
            return;
        }
        var frame = pending;
        pending = Unpooled.buffer();
        try {
            log.append(frame.nioBuffer());
            hasWritten = true;
        } catch (IOException e) {
            isBroken = true;
            refusal = new MongoServerError(REFUSED, "ShutdownInProgress", "It is read again.");
            throw noRoom("write", e);
        }
        rewriteIfWorthwhile();
    }

    /**
     * Leaves nothing on disk of what was removed or replaced.
     *
     * @throws MongoServerError if that failed; the old log stays in use
     */
    void forget() {
        commit();
        try {
            rewrite();
        } catch (IOException e) {
            LOG.error("log_rewrite_failed what was removed is still in it: {}", e.toString());
            throw noRoom("rewrite", e);
        }
    }

    private static MongoServerError noRoom(String doing, IOException e) {
        return new MongoServerError(
                NO_ROOM,
                "OutOfDiskSpace",
                "The embedded store can't " + doing + " its log: " + e.getMessage());
    }

    void refuseIfBroken() {
        var reason = refusal;
        if (reason != null) {
            throw reason;
        }
    }

    /** Whether memory is ahead of the disk. */
    boolean isBroken() {
        return isBroken;
    }

    /** Whether anything was written since it was opened. */
    boolean hasWritten() {
        return hasWritten;
    }

    @Override
    public void close() throws IOException {
        if (refusal == null) {
            refusal = new MongoServerError(1, "InternalError", "The embedded store is closed.");
        }
        log.close();
    }

    private void rewriteIfWorthwhile() {
        try {
            long before = log.size();
            if (before <= Math.max(rewriteAbove, 2 * contents.size() + SLACK)) {
                return;
            }
            // Where it fails (a full disk, say) the old log still holds everything; try again after
            // some more growth.
            rewriteAbove = before + SLACK;
            rewrite();
            rewriteAbove = 0;
        } catch (IOException e) {
            LOG.warn("log_rewrite_failed the old log stays in use", e);
        }
    }

    private void rewrite() throws IOException {
        long before = log.size();
        log.rewrite(contents.effects().map(Journal::encoded));
        LOG.info("log_rewritten bytes_before={} bytes={}", before, log.size());
    }

    private static ByteBuffer encoded(Effect effect) {
        ByteBuf frame = Unpooled.buffer();
        effect.encode(frame);
        return frame.nioBuffer();
    }
}
