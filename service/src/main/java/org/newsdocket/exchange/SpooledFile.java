package org.newsdocket.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What comes only once, kept on disk so that it can be read as often as a format needs; readable by
 * nobody else, and deleted in the end.
 */
public record SpooledFile(Path path) implements AutoCloseable {
    /** Reads all of it, but does not close it. */
    public static SpooledFile of(InputStream content) throws IOException {
        var spooled = new SpooledFile(Files.createTempFile("newsdocket", ".import"));
        try {
            Files.copy(content, spooled.path(), StandardCopyOption.REPLACE_EXISTING);
            return spooled;
        } catch (IOException e) {
            spooled.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
