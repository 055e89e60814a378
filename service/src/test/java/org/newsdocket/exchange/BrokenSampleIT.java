package org.newsdocket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.Sample;
import org.newsdocket.store.ChildProcess;

/** What somebody sees who starts the service with a broken sample. */
class BrokenSampleIT {
    @TempDir Path folder;

    @Test
    void doesNotStartAndSaysWhichLinesAreBroken() throws Exception {
        var sample = Sample.lines().stream().map(Object::toString).collect(Collectors.toList());
        sample.set(1, sample.get(1).replace("\"status\"", "\"state\""));
        sample.add(4, "{");
        var file = Files.write(folder.resolve("broken.ndjson"), sample);

        var end = start("--newsdocket.sample.file=" + file.toUri());

        assertThat(end.exit()).isEqualTo(1);
        assertThat(end.output())
                .containsSubsequence(
                        "APPLICATION FAILED TO START",
                        "Nothing of the sample record was loaded:",
                        "broken.ndjson:5: no JSON: Unexpected end-of-input",
                        "broken.ndjson:2: field 'state': there is no such field",
                        "newsdocket.sample.load=false")
                .doesNotContain("\tat ");
    }

    private record End(int exit, String output) {}

    private End start(String argument) throws IOException, InterruptedException {
        var process =
                ChildProcess.start(
                        Newsdocket.class,
                        "--newsdocket.store.folder=" + folder.resolve("store"),
                        "--server.port=0",
                        argument);
        try (var output = process.inputReader()) {
            var said = output.lines().collect(Collectors.joining("\n"));
            return new End(process.waitFor(), said);
        } finally {
            process.destroyForcibly();
        }
    }
}
