package org.newsdocket.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsdocket.problem.Problem;

class OwnFormatTest {
    private static final String ID = "act_01jsk7gfe0q8z5m2v9c4t1x6bn";
    private static final String RECORD = "{\"id\": \"" + ID + "\", \"status\": \"USABLE\"}";
    private static final String JAVA = "java|jackson|newsdocket\\.|[a-z][A-Z]\\w*Exception|Node";

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource
    void saysWhereALineIsNoRecord(String line, String message) throws IOException {
        var read = read((RECORD + "\n\n" + line + "\n" + RECORD).getBytes(UTF_8));

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where()).isEqualTo("file.ndjson:3");
                    assertThat(problem.message())
                            .startsWith("file.ndjson:3: " + message)
                            .doesNotContainPattern(JAVA);
                });
        assertThat(read.contributions())
                .extracting(Contribution::where)
                .containsExactly("file.ndjson:1", "file.ndjson:4");
    }

    static List<Arguments> saysWhereALineIsNoRecord() {
        return List.of(
                arguments("An article", "no JSON: Unrecognized token 'An'"),
                arguments("{\"id\": ", "no JSON: Unexpected end-of-input"),
                arguments("{\"id\": \"a\"", "no JSON: Unexpected end-of-input"),
                arguments("{\"id\": 5} x", "no JSON: Unrecognized token"),
                arguments("{'id': 5}", "no JSON: Unexpected character"),
                arguments("{\"id\": \"" + ID + "\", \"id\": 5}", "no JSON: Duplicate"),
                arguments("[]", "not one JSON object and nothing else"),
                arguments("\"" + ID + "\"", "not one JSON object and nothing else"),
                arguments("null", "not one JSON object and nothing else"),
                arguments("5", "not one JSON object and nothing else"),
                arguments(RECORD + RECORD, "not one JSON object and nothing else"),
                arguments(RECORD + ",", "no JSON: Unexpected character"),
                arguments(RECORD.replace("act_01", "act_0l"), "field 'id' is missing or no id"),
                arguments(RECORD.replace("\"id\"", "\"ID\""), "field 'id' is missing or no id"));
    }

    @Test
    void readsOnBehindALineThatIsNotUtf8OrTooLong() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {'"', (byte) 0xe9, '"', '\r', '\n'});
        bytes.write("x".repeat(FileLines.LONGEST + 1).getBytes(UTF_8));
        bytes.write(("\n" + RECORD + "\r\n").getBytes(UTF_8));

        var read = read(bytes.toByteArray());

        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "file.ndjson:1: it is not UTF-8",
                        "file.ndjson:2: 8388609 bytes; a line has at most 8388608");
        assertThat(read.contributions())
                .extracting(Contribution::where)
                .containsExactly("file.ndjson:3");
    }

    @Test
    void readsAFileThatStartsWithAByteOrderMark() throws IOException {
        assertThat(read(("\uFEFF" + RECORD).getBytes(UTF_8)).contributions()).hasSize(1);
    }

    private Taken read(byte[] content) throws IOException {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>());
        var file = Files.write(folder.resolve("content"), content);
        new OwnFormat().read(file, "file.ndjson", taken);
        return taken;
    }

    private record Taken(List<Contribution> contributions, List<Problem> problems)
            implements ExchangeFormat.Sink {
        @Override
        public void accept(Contribution contribution) {
            contributions.add(contribution);
        }

        @Override
        public void broken(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void ignored(String field) {
            throw new AssertionError(field);
        }

        @Override
        public void skipped(String where, String reason) {
            throw new AssertionError(where);
        }
    }
}
