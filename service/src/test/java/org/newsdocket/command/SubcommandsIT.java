package org.newsdocket.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.Sample;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.newsdocket.store.ChildProcess;

/** The subcommands on an embedded store. */
class SubcommandsIT {
    private static final String PERSON = "act_01jsjhg600qenfnyvw1sz884bs";

    @TempDir Path folder;
    private Path sample = Path.of("");

    @BeforeEach
    void writeSample() throws IOException {
        sample =
                Files.write(
                        folder.resolve("sample.ndjson"),
                        Sample.lines().stream().map(Object::toString).toList());
    }

    @Test
    void exportsWhatItImportedByteForByteTheSame() throws IOException {
        assertThat(run("one", "import", sample.toString()).out())
                .isEqualTo("sample.ndjson: created 33, revised 0, left 0, skipped 0, broken 0\n");
        var first = run("one", "export");
        var file = Files.writeString(folder.resolve("first.ndjson"), first.out());
        assertThat(first.out().lines()).hasSize(33);

        assertThat(run("two", "import", file.toString()).exit()).isZero();
        assertThat(run("two", "export", folder.resolve("second.ndjson").toString()).out())
                .isEmpty();
        assertThat(folder.resolve("second.ndjson")).hasContent(first.out());

        var again = run("two", "import", file.toString());
        assertThat(again.out())
                .isEqualTo("first.ndjson: created 0, revised 0, left 33, skipped 0, broken 0\n");
        assertThat(run("two", "verify").out())
                .startsWith("1 changesets fit; the hash of the last is ");
    }

    @Test
    void namesBrokenLinesAndTakesTheRest() throws IOException {
        Files.writeString(sample, Files.readString(sample) + "{\n");

        var trial = run("one", "import", "--dry-run", sample.toString());
        assertThat(trial.exit()).isEqualTo(1);
        assertThat(trial.out())
                .contains("sample.ndjson:34: no JSON: Unexpected end-of-input")
                .contains(
                        "(dry run, nothing is recorded): created 33, revised 0, left 0, skipped 0, broken 1");
        assertThat(run("one", "verify").out()).isEqualTo("the ledger is empty\n");

        var imported = run("one", "import", "--by", "desk", sample.toString());
        assertThat(imported.exit()).isEqualTo(1);
        assertThat(imported.out()).contains("created 33").contains("broken 1");
        assertThat(imported.err())
                .contains("sample.ndjson: reading", "sample.ndjson: recording 33 records");
    }

    @Test
    void erasesForGoodAndRebuildsWithoutIt() throws IOException {
        run("one", "import", sample.toString());

        assertThat(run("one", "erase", PERSON, "--reason", "A court ordered it").out())
                .isEqualTo(PERSON + " is erased, by changeset 2\n");
        assertThat(run("one", "erase", PERSON, "--reason", "Again").out())
                .isEqualTo(PERSON + " was erased before\n");
        assertThat(run("one", "rebuild").out()).isEqualTo("made anew from 2 changesets\n");
        assertThat(run("one", "verify").exit()).isZero();
        assertThat(run("one", "export").out().lines()).hasSize(32);

        var back = run("one", "import", sample.toString());
        assertThat(back.exit()).isEqualTo(1);
        assertThat(back.out())
                .contains("sample.ndjson:2: " + PERSON + " was erased and stays so")
                .contains("created 0");
    }

    @Test
    void issuesListsAndRevokesKeys() {
        var issued =
                run("one", "keys", "issue", "--name", "wire", "--scope", "record:read,feed:read");
        assertThat(issued.out()).matches("newsdocket_[A-Za-z0-9_-]{43}\\R");
        assertThat(issued.err()).contains(" is issued to wire");
        var id = issued.err().replaceAll("(?s).*(key_[0-9a-z]{26}) is issued to wire.*", "$1");

        assertThat(run("one", "keys", "list").out())
                .startsWith(id + " wire (record:read feed:read), issued ")
                .endsWith(" by operator\n")
                .doesNotContain(issued.out().strip());
        assertThat(run("one", "keys", "revoke", id, "--by", "desk").out())
                .startsWith(id)
                .contains(", revoked ")
                .endsWith(" by desk\n");

        var none = run("one", "keys", "revoke", "key_none");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).isEqualTo("revoke: no key is named by 'key_none'\n");
        var past =
                run(
                        "one",
                        "keys",
                        "issue",
                        "--name",
                        "w",
                        "--scope",
                        "admin",
                        "--expires",
                        "2020-01-01T00:00:00Z");
        assertThat(past.exit()).isEqualTo(2);
        assertThat(past.err()).isEqualTo("issue: the key would have expired\n");
    }

    @Test
    void saysThatAServiceHasTheFolderAndWhatToDo() throws Exception {
        var process =
                ChildProcess.of(List.of(), Newsdocket.class, "export", property("one"))
                        .redirectError(folder.resolve("errors").toFile());
        try (var _ = EmbeddedStore.open(folder.resolve("one"))) {
            var said = process.start();

            assertThat(said.inputReader().readAllAsString()).isEmpty();
            assertThat(said.waitFor()).isEqualTo(2);
            assertThat(Files.readString(folder.resolve("errors")))
                    .hasLineCount(1)
                    .contains("is in use by another store")
                    .contains("POST /import, GET /export");
        }
    }

    @Test
    void writesNothingButItsAnswerInAProcessOfItsOwn() throws Exception {
        var process =
                ChildProcess.of(List.of(), Newsdocket.class, "import", "-", property("one"))
                        .redirectInput(sample.toFile())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        try (var output = process.inputReader()) {
            assertThat(output.readAllAsString())
                    .isEqualTo("stdin: created 33, revised 0, left 0, skipped 0, broken 0\n");
            assertThat(process.waitFor()).isZero();
            assertThat(Files.readString(folder.resolve("errors"), UTF_8))
                    .isEqualTo(
                            "stdin: reading\nstdin: checking 33 records\nstdin: recording 33 records\n");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Twice what the process may have in memory. */
    @Test
    void readsAFileThatNoMemoryHolds() throws Exception {
        var file = folder.resolve("large.ndjson");
        try (var writer = Files.newBufferedWriter(file)) {
            for (int number = 0; number < 3_200; number++) {
                writer.write(
                        """
                        {"id": "act_0%025d", "type": "GROUP", "status": "USABLE", "names": [{"text": "N", "kind": "PRIMARY"}], "description": "%s"}
                        """
                                .formatted(number, "word ".repeat(12_000)));
            }
        }
        var process =
                ChildProcess.of(
                                List.of("-Xmx96m"),
                                Newsdocket.class,
                                "import",
                                "--dry-run",
                                file.toString(),
                                property("one"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader()) {
            assertThat(output.readAllAsString()).contains("created 3200", "broken 0");
        } finally {
            process.destroyForcibly();
        }
    }

    private Said run(String store, String... arguments) {
        return Said.by(
                Stream.concat(Stream.of(arguments), Stream.of(property(store)))
                        .toArray(String[]::new));
    }

    private String property(String store) {
        return "--newsdocket.store.folder=" + folder.resolve(store);
    }
}
