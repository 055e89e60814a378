package org.newsdocket.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the service where it is enforced that nobody is told what they may not know.
 *
 * @param what it keeps from whom it may not reach
 * @param file below the service's own package
 * @param code what enforces it, in any layout
 * @param without what stands there when it is taken out
 */
record Enforcement(String what, String file, String code, String without) {
    private static final Path SOURCES = Path.of("src/main/java/org/newsdocket");

    /** All that there are, in the order of {@code enforcement.txt}. */
    static List<Enforcement> all() {
        var blocks = list().split("\n= ", -1);
        return Arrays.stream(blocks).skip(1).map(Enforcement::read).toList();
    }

    private static String list() {
        try (var file = Enforcement.class.getResourceAsStream("enforcement.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Enforcement read(String block) {
        var lines = block.strip().lines().toList();
        return new Enforcement(
                lines.get(0),
                lines.get(1),
                lines.get(2).substring(2).strip(),
                lines.get(3).substring(2).strip());
    }

    Path source() {
        return SOURCES.resolve(file);
    }

    /** How often the code stands in its file. */
    long occurrences() {
        return pattern().matcher(read()).results().count();
    }

    /** The file without it. */
    String mutated() {
        return pattern().matcher(read()).replaceAll(Matcher.quoteReplacement(without));
    }

    private String read() {
        try {
            return Files.readString(source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pattern pattern() {
        return Pattern.compile(
                Arrays.stream(code.split("\\s+", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")));
    }

    @Override
    public String toString() {
        return what;
    }
}
