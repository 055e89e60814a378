package org.newsdocket.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What stands in the files of a folder, whatever their form. */
public final class Bytes {
    private Bytes() {}

    /** The files in which the text stands, as UTF-8, anywhere. */
    public static List<Path> holding(String text, Path folder) throws IOException {
        var bytes = new String(text.getBytes(StandardCharsets.UTF_8), ISO_8859_1);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(bytes))
                    .toList();
        }
    }

    /** A character a byte. */
    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
