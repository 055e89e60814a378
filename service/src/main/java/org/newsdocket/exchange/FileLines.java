package org.newsdocket.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, one at a time; one that can't be read does not stop the rest. */
final class FileLines implements AutoCloseable {
    /** Of the largest record, with every letter written as an escape. */
    static final int LONGEST = 8 << 20;

    private static final int BUFFER = 1 << 16;
    private static final String MARK = "\uFEFF";

    private final InputStream content;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long number;
    private String text = "";
    private @Nullable String fault;

    FileLines(Path file) throws IOException {
        this.content = Files.newInputStream(file);
    }

    /** Goes to the next line; false behind the last. */
    boolean next() throws IOException {
        bytes.reset();
        text = "";
        fault = null;
        if (!fill()) {
            return false;
        }
        number++;
        long length = 0;
        boolean isEnded = false;
        while (!isEnded && fill()) {
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            int taken = (int) Math.min(position - from, Math.max(0, LONGEST - length));
            bytes.write(buffer, from, taken);
            length += position - from;
            isEnded = position < limit;
            position += isEnded ? 1 : 0;
        }
        if (length > LONGEST) {
            fault = length + " bytes; a line has at most " + LONGEST;
        } else {
            decode();
        }
        return true;
    }

    /** Whether there is anything more to read. */
    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, content.read(buffer));
        }
        return position < limit;
    }

    private void decode() {
        try {
            text = utf8.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            text = number == 1 && text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            fault = "it is not UTF-8";
        }
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    String text() {
        return text;
    }

    /** Why the line can't be read; null where it can. */
    @Nullable String fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
