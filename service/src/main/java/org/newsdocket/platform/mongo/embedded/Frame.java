package org.newsdocket.platform.mongo.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * How a payload is kept in a file: its length, the checksum of that length, the checksum of the
 * payload, the payload. The second field tells a frame that ends too early from one whose length is
 * damaged.
 */
final class Frame {
    private static final int HEADER = 3 * Integer.BYTES;

    private Frame() {}

    static void write(ByteBuffer payload, FileChannel channel) throws IOException {
        int length = payload.remaining();
        ByteBuffer header =
                ByteBuffer.allocate(HEADER)
                        .putInt(length)
                        .putInt(checksum(length))
                        .putInt(checksum(payload.duplicate()))
                        .flip();
        ByteBuffer[] parts = {header, payload};
        while (payload.hasRemaining()) {
            channel.write(parts);
        }
    }

    /**
     * The payload of the frame at the channel's position; null if it is the last one and was not
     * written to its end.
     *
     * @throws DamagedException if it differs from what was written
     */
    static @Nullable ByteBuffer read(FileChannel channel) throws IOException, DamagedException {
        long start = channel.position();
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        if (!fill(header, channel)) {
            return null;
        }
        int length = header.getInt();
        if (header.getInt() != checksum(length)) {
            // A file system may have lengthened the file before a power cut and never written the
            // bytes.
            if (isZero(channel, start)) {
                return null;
            }
            throw new DamagedException();
        }
        if (length > channel.size() - channel.position()) {
            return null;
        }
        ByteBuffer payload = ByteBuffer.allocate(length);
        fill(payload, channel);
        if (header.getInt() == checksum(payload.duplicate())) {
            return payload;
        }
        if (channel.position() == channel.size()) {
            return null;
        }
        throw new DamagedException();
    }

    /** Fills the buffer and turns it to reading; false if the channel ends before. */
    static boolean fill(ByteBuffer buffer, FileChannel channel) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private static boolean isZero(FileChannel channel, long start) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(8192);
        for (long at = start; at < channel.size(); at += rest.limit()) {
            rest.clear();
            channel.read(rest, at);
            rest.flip();
            while (rest.hasRemaining()) {
                if (rest.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int checksum(int length) {
        return checksum(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
