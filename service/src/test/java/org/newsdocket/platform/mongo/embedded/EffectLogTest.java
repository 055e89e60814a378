package org.newsdocket.platform.mongo.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectLogTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("store.log");
    }

    @Test
    void givesBackWhatWasAppended() throws IOException {
        append("one", "two");
        append("three");

        assertThat(payloads()).containsExactly("one", "two", "three");
    }

    @Test
    void cutsOffALastFrameThatEndsAnywhereTooEarly() throws IOException {
        append("one", "two");
        long kept = Files.size(file);
        append("three");
        byte[] whole = Files.readAllBytes(file);

        for (int length = (int) kept; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(payloads()).as("cut at %d", length).containsExactly("one", "two");
            assertThat(file).hasSize(kept);
        }
    }

    @Test
    void goesOnAfterACutOffFrame() throws IOException {
        append("one", "two");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        append("three");

        assertThat(payloads()).containsExactly("one", "three");
    }

    @Test
    void cutsOffBytesThatTheFileSystemNeverWrote() throws IOException {
        append("one");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 5000));

        assertThat(payloads()).containsExactly("one");
        assertThat(file).hasSize(whole.length);
    }

    @Test
    void refusesDamageBeforeTheLastFrameAndLeavesTheFileAlone() throws IOException {
        append("one");
        int second = (int) Files.size(file);
        append("two");
        int third = (int) Files.size(file);
        append("three");
        byte[] whole = Files.readAllBytes(file);

        for (int at = second; at < third; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);

            assertThatIllegalStateException()
                    .as("damage at %d", at)
                    .isThrownBy(this::payloads)
                    .withMessageContainingAll(file.toString(), "offset " + second);
            assertThat(file).hasBinaryContent(damaged);
        }
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        Files.writeString(file, "a shopping list");

        assertThatIllegalStateException()
                .isThrownBy(this::payloads)
                .withMessageContaining(file.toString());
    }

    @Test
    void replacesItsFileWhenRewritten() throws IOException {
        append("one", "two", "three");
        try (EffectLog log = EffectLog.open(folder, _ -> {})) {
            log.rewrite(Stream.of(bytes("four")));
            log.append(bytes("five"));
        }

        assertThat(payloads()).containsExactly("four", "five");
    }

    @Test
    void keepsTheOldFileWhenRewritingFails() throws IOException {
        append("one");
        Stream<ByteBuffer> failing =
                Stream.of("two", "three")
                        .map(payload -> {
                            if (payload.equals("three")) {
                                throw new UncheckedIOException(new IOException("no space"));
                            }
                            return bytes(payload);
                        });
        try (EffectLog log = EffectLog.open(folder, _ -> {})) {
            assertThatThrownBy(() -> log.rewrite(failing)).hasRootCauseMessage("no space");
            log.append(bytes("four"));
        }

        assertThat(payloads()).containsExactly("one", "four");
    }

    @Test
    void forgetsADraftThatACrashLeftBehind() throws IOException {
        append("one");
        Files.writeString(folder.resolve("store.log.draft"), "half a rewrite");

        assertThat(payloads()).containsExactly("one");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    private void append(String... payloads) throws IOException {
        try (EffectLog log = EffectLog.open(folder, _ -> {})) {
            for (String payload : payloads) {
                log.append(bytes(payload));
            }
        }
    }

    private List<String> payloads() throws IOException {
        List<String> payloads = new ArrayList<>();
        EffectLog.open(folder, payload -> payloads.add(UTF_8.decode(payload).toString())).close();
        return payloads;
    }

    private static ByteBuffer bytes(String payload) {
        return ByteBuffer.wrap(payload.getBytes(UTF_8));
    }
}
