package org.newsdocket.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsdocket.image.Instruction.REPOSITORY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be told of the image by reading how it is made. */
class DockerfileTest {
    /**
     * About what a container has; one as a large build machine has by itself makes another kind of
     * cache.
     */
    private static final String HEAP = "-Xmx600m";

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern RESOURCES =
            Pattern.compile("(?s)<resource>(?:(?!</resource>).)*?<directory>([^<]+)</directory>");

    private List<Instruction> instructions = List.of();

    @BeforeEach
    void read() throws IOException {
        instructions = Instruction.all();
    }

    @Test
    void takesEveryBaseFromAnArgumentThatIsPinnedToAVersionAndADigest() {
        assertThat(rest("FROM"))
                .isNotEmpty()
                .allSatisfy(from -> assertThat(from).matches("\\$\\{[A-Z]+_IMAGE}( AS [a-z]+)?"));
        assertThat(rest("ARG").filter(argument -> argument.contains("_IMAGE=")))
                .hasSize(2)
                .allSatisfy(base ->
                        assertThat(base)
                                .matches(
                                        "[A-Z]+_IMAGE=[a-z-]+:\\d+\\.\\d+\\.\\d+\\S*@sha256:[0-9a-f]{64}"));
    }

    @Test
    void trainsWithTheBaseAndTheJarThatRun() {
        var bases = rest("FROM").toList();

        assertThat(bases).contains("${RUNTIME_IMAGE} AS training").endsWith("${RUNTIME_IMAGE}");
        assertThat(rest("COPY")).contains("--from=training /app/newsdocket.jar ./");
    }

    @Test
    void sendsTheEngineWhatItCopiesAndNothingElse() throws IOException {
        var copied = copiedFromTheRepository();
        var patterns = Files.readAllLines(REPOSITORY.resolve(".dockerignore"));
        patterns.removeIf(line -> line.startsWith("#"));
        var sent = patterns.stream().skip(1).map(pattern -> pattern.substring(1)).toList();

        assertThat(copied).allSatisfy(path -> assertThat(REPOSITORY.resolve(path)).exists());
        assertThat(patterns.getFirst()).isEqualTo("*");
        assertThat(copied).containsAll(sent);
        assertThat(copied).allMatch(path -> sent.stream().anyMatch(Path.of(path)::startsWith));
    }

    /** The rehearsal takes what was packaged before, and so would not tell. */
    @Test
    void copiesAllThatMavenPackages() throws IOException {
        var copied = copiedFromTheRepository().stream().map(Path::of).toList();
        var modules = inPom(Path.of("pom.xml"), MODULE);

        assertThat(modules).isNotEmpty();
        for (var module : modules) {
            var pom = Path.of(module, "pom.xml");
            assertThat(copied).contains(pom);
            assertThat(inPom(pom, RESOURCES))
                    .isNotEmpty()
                    .map(folder -> Path.of(module).resolve(folder).normalize())
                    .allMatch(folder -> copied.stream().anyMatch(folder::startsWith));
        }
    }

    private static List<String> inPom(Path pom, Pattern pattern) throws IOException {
        var text = Files.readString(REPOSITORY.resolve(pom));
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Test
    void fetchesDependenciesBeforeItCopiesSources() {
        var build = instructions.stream().map(Instruction::rest).toList();
        var sources = build.indexOf("service/src/main service/src/main");

        assertThat(build.subList(0, sources))
                .anySatisfy(step -> assertThat(step).contains("dependency:go-offline"));
    }

    @Test
    void runsAsAUserWithoutANameOrRights() {
        assertThat(rest("USER")).containsExactly("10001:10001");
        assertThat(rest("VOLUME")).containsExactly("[\"/data\"]");
        assertThat(rest("ENV")).contains("NEWSDOCKET_STORE_FOLDER=/data");
        assertThat(rest("EXPOSE")).containsExactly("8080 8081");
    }

    @Test
    void startsTheServiceWithoutAShellAsTheCacheWasTrained() {
        var entry = words("ENTRYPOINT").findFirst().orElseThrow();
        var training = words("RUN").filter(words -> words.contains("Trial")).findFirst();

        assertThat(entry)
                .startsWith("java")
                .contains("-XX:AOTCache=/app/newsdocket.aot")
                .containsSequence("-jar", "/app/newsdocket.jar")
                .anyMatch(word -> word.startsWith("-XX:MaxRAMPercentage="));
        assertThat(training.orElseThrow())
                .contains("-XX:AOTCacheOutput=/app/newsdocket.aot")
                .containsSequence("-jar", "/app/newsdocket.jar")
                .contains(HEAP, collector(entry));
    }

    @Test
    void refusesACacheThatWouldNotBeUsed() {
        var last = instructions.subList(instructions.size() - 2, instructions.size());
        var entry = words("ENTRYPOINT").findFirst().orElseThrow();

        assertThat(last.getFirst().words())
                .contains("-XX:AOTMode=on", "-XX:AOTCache=/app/newsdocket.aot", HEAP)
                .contains(collector(entry));
    }

    private static String collector(List<String> command) {
        return command.stream()
                .filter(word -> word.matches("-XX:\\+Use\\w+GC"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> copiedFromTheRepository() {
        return rest("COPY")
                .filter(copy -> !copy.startsWith("--from="))
                .flatMap(copy -> sources(copy.split(" ")))
                .toList();
    }

    private static Stream<String> sources(String... words) {
        return Arrays.stream(words).limit(words.length - 1L);
    }

    private Stream<String> rest(String name) {
        return instructions.stream().filter(step -> step.is(name)).map(Instruction::rest);
    }

    private Stream<List<String>> words(String name) {
        return instructions.stream().filter(step -> step.is(name)).map(Instruction::words);
    }
}
