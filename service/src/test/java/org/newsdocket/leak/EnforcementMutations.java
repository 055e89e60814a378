package org.newsdocket.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsdocket.store.ChildProcess;

/**
 * Takes out each {@link Enforcement}, one at a time, and runs the leak test in a process of its
 * own, which has to fail. Not part of the build, as it takes about a minute for each.
 */
class EnforcementMutations {
    private static final int MINUTES = 10;

    /** So long a run repays the slower one. */
    private static final List<String> ALL_COMPILERS = List.of("-XX:TieredStopAtLevel=4", "-Xmx2g");

    static List<Enforcement> all() {
        return Enforcement.all();
    }

    @Test
    void passesWithAllOfThem(@TempDir Path nothing) throws Exception {
        assertThat(failures(nothing)).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void failsWithout(Enforcement enforcement, @TempDir Path classes) throws Exception {
        compile(enforcement, classes);

        assertThat(failures(classes)).as(enforcement.what()).isPositive();
    }

    private static void compile(Enforcement enforcement, Path classes) throws IOException {
        var source = classes.resolve("source").resolve(enforcement.source().getFileName());
        Files.createDirectories(source.getParent());
        Files.writeString(source, enforcement.mutated());
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-parameters",
                                "-proc:none",
                                "-nowarn",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                source.toString());
        assertThat(result).isZero();
    }

    /** How many tests fail with these classes before all others. */
    private static int failures(Path classes) throws Exception {
        var path = classes + System.getProperty("path.separator");
        var process = ChildProcess.of(ALL_COMPILERS, LeakRun.class);
        var command = process.command();
        command.set(command.indexOf("-cp") + 1, path + System.getProperty("java.class.path"));
        var output = classes.resolve("output.txt").toFile();
        var running = process.redirectErrorStream(true).redirectOutput(output).start();
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new AssertionError("the leak test did not end");
        }
        return running.exitValue();
    }
}
