package org.newsdocket.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.newsdocket.image.Instruction.REPOSITORY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image, made as the Dockerfile says and run as a cluster runs it. Skipped where mounts are not
 * allowed.
 */
class ImageIT {
    /** What the rehearsal exits with where it is not possible. */
    private static final int NOT_HERE = 77;

    @TempDir Path folder;

    @Test
    void answersAsItsOwnUserOnAReadOnlySystemFromTheTrainedCache() throws Exception {
        var said = rehearsal();

        assertThat(found("trial: first answer (.*)", said).group(1))
                .contains("\"name\":\"Sergei Lapushkin\"},\"state\":\"IN_CUSTODY\"");
        assertThat(said)
                .contains("as 10001:10001, read-only:")
                .contains("trial: stopped by SIGTERM with exit code 143");
        var classes = found("(\\d+) of (\\d+) classes came from the cache", said);
        assertThat(Integer.parseInt(classes.group(1)))
                .isGreaterThan(Integer.parseInt(classes.group(2)) * 3 / 4);
        assertThat(found("written: (.*)", said).group(1).split(" "))
                .containsExactlyInAnyOrder(
                        "/data/store.log", "/data/store.lock", "/tmp/classes.log");
    }

    private String rehearsal() throws IOException, InterruptedException {
        var output = folder.resolve("rehearsal.txt");
        var builder =
                new ProcessBuilder(REPOSITORY.resolve("service/image/rehearse").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = builder.start().waitFor();
        var said = Files.readString(output);
        assumeFalse(exit == NOT_HERE, said);
        assertThat(exit).as(said).isZero();
        return said;
    }

    /** In the last place where it is found. */
    private static MatchResult found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }
}
