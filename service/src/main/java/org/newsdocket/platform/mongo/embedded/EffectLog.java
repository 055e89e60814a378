package org.newsdocket.platform.mongo.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a store: frames of effects, each kept as a whole or not at all. */
final class EffectLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectLog.class);
    private static final byte[] MAGIC = "DOCKET01".getBytes(US_ASCII);

    private final Path file;
    private final Path draft;
    private FileChannel channel;

    private EffectLog(Path folder) throws IOException {
        this.file = folder.resolve("store.log");
        this.draft = folder.resolve("store.log.draft");
        Files.deleteIfExists(draft);
        if (!Files.exists(file)) {
            replaceFile(Stream.empty());
        }
        this.channel = FileChannel.open(file, READ, WRITE);
    }

    /**
     * Opens the log of a folder, creating it where there is none, and hands over each payload,
     * oldest first. A last frame that was not written to its end was never acknowledged and is cut
     * off.
     *
     * @throws UnopenedStoreException if any other frame is damaged
     */
    static EffectLog open(Path folder, Consumer<ByteBuffer> replay) throws IOException {
        EffectLog log = new EffectLog(folder);
        try {
            log.read(replay);
            return log;
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /**
     * Returns once the payload is on disk. After a failure nothing of it is left, unless that is
     * told in the service's log, and nothing may be appended before the file is opened anew.
     */
    void append(ByteBuffer payload) throws IOException {
        long end = channel.position();
        try {
            Frame.write(payload, channel);
            channel.force(false);
        } catch (IOException e) {
            takeBack(end, e);
            throw e;
        }
    }

    private void takeBack(long end, IOException failure) {
        try {
            channel.truncate(end);
            channel.force(true);
        } catch (IOException e) {
            failure.addSuppressed(e);
            LOG.error("frame_not_taken_back file={} offset={} it may be kept", file, end, e);
        }
    }

    /** Replaces the whole log; a failure or a crash leaves the old one. */
    void rewrite(Stream<ByteBuffer> payloads) throws IOException {
        replaceFile(payloads);
        channel.close();
        channel = FileChannel.open(file, READ, WRITE);
        channel.position(channel.size());
    }

    /** In bytes. */
    long size() throws IOException {
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void read(Consumer<ByteBuffer> replay) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(MAGIC.length);
        if (!Frame.fill(magic, channel) || !magic.equals(ByteBuffer.wrap(MAGIC))) {
            throw damaged(" is no log of this version of the store", null);
        }
        while (channel.position() < channel.size()) {
            long start = channel.position();
            try {
                ByteBuffer payload = Frame.read(channel);
                if (payload == null) {
                    cutOff(start);
                    return;
                }
                replay.accept(payload);
            } catch (Frame.DamagedException | RuntimeException e) {
                throw damaged(" is damaged at offset " + start + "; nothing was changed", e);
            }
        }
    }

    private UnopenedStoreException damaged(String how, @Nullable Exception cause) {
        return new UnopenedStoreException(
                file.toAbsolutePath() + how, "Restore the file from a backup.", cause);
    }

    private void cutOff(long end) throws IOException {
        LOG.warn("torn_frame_cut_off file={} offset={} bytes={}", file, end, channel.size() - end);
        channel.truncate(end);
        channel.position(end);
        channel.force(true);
    }

    private void replaceFile(Stream<ByteBuffer> payloads) throws IOException {
        try (FileChannel fresh = FileChannel.open(draft, CREATE, TRUNCATE_EXISTING, WRITE);
                payloads) {
            fresh.write(ByteBuffer.wrap(MAGIC));
            for (Iterator<ByteBuffer> payload = payloads.iterator(); payload.hasNext(); ) {
                Frame.write(payload.next(), fresh);
            }
            fresh.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        forceFolder();
    }

    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows can't open a folder; there the new name may be lost with the power, and the
            // old log is kept.
            LOG.debug("folder_not_forced file={}", file, e);
        }
    }
}
