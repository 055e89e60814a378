package org.newsdocket.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One instruction of the Dockerfile.
 *
 * @param rest all that stands behind its name, on one line
 */
record Instruction(String name, String rest) {
    /** The root of the repository, which is what an engine is given to build from. */
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    static List<Instruction> all() throws IOException {
        var text = Files.readString(REPOSITORY.resolve("Dockerfile"));
        return text.replaceAll("(?m)^#.*\\R", "")
                .replaceAll("\\s*\\\\\\R\\s*", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\s+", 2))
                .map(words -> new Instruction(words[0], words[1]))
                .toList();
    }

    /** The words of a list such as {@code ["java", "-version"]}; none if it is no list. */
    List<String> words() {
        return rest.startsWith("[")
                ? QUOTED.matcher(rest).results().map(word -> word.group(1)).toList()
                : List.of();
    }

    boolean is(String other) {
        return name.equals(other);
    }
}
