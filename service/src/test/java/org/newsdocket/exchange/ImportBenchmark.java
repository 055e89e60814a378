package org.newsdocket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.command.Subcommands;

/**
 * Says how many records a second are imported into an empty embedded store, and how much memory is
 * in use after a dry run of a short and a long file. Run by a command of the README, not by the
 * build.
 */
class ImportBenchmark {
    private static final int TEXT = 60;
    private static final String[] WORDS = {
        "court", "hearing", "detained", "the", "of", "report", "lawyer", "said", "charge", "April"
    };

    private final Random random = new Random(7);

    @TempDir Path folder;

    @Test
    void importsAtAPaceAndWithoutGrowing() throws IOException {
        measure(Integer.getInteger("newsdocket.test.records", 50_000));

        long small = heap(10_000);
        long large = heap(100_000);

        System.out.printf("heap after a dry run of 10,000 records: %d MB%n", small);
        System.out.printf("heap after a dry run of 100,000 records: %d MB%n", large);
        assertThat(large).isLessThan(2 * small);
    }

    private void measure(int records) throws IOException {
        var file = write(folder.resolve("records.ndjson"), records);
        System.out.printf("%d records, %d MB%n", records, Files.size(file) >> 20);
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (var pass : new String[] {"first", "second"}) {
            long start = System.nanoTime();
            long busy = process.getProcessCpuTime();
            run("import", file.toString(), "--newsdocket.store.folder=" + folder.resolve("store"));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%s import: %.1f s, %.0f records/s, %.1f s of processor time%n",
                    pass, seconds, records / seconds, (process.getProcessCpuTime() - busy) / 1e9);
        }
    }

    private long heap(int records) throws IOException {
        var file = write(folder.resolve("trial.ndjson"), records);
        run(
                "import",
                "--dry-run",
                file.toString(),
                "--newsdocket.store.folder=" + folder.resolve("trial"));
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void run(String... arguments) {
        var quiet = new PrintStream(PrintStream.nullOutputStream());
        assertThat(new Subcommands(Newsdocket.class, System.out, quiet).run(arguments)).isZero();
    }

    /** Of each ten records five are actors, two stories, two statements and one a proceeding. */
    private Path write(Path file, int records) throws IOException {
        try (var output = Files.newBufferedWriter(file)) {
            for (int number = 0; number < records; number++) {
                output.write(record(number));
                output.newLine();
            }
        }
        return file;
    }

    private String record(int number) {
        int ten = number - number % 10;
        return switch (number % 10) {
            case 0 -> organization(number);
            case 1, 2, 3, 4 -> person(number, ten);
            case 5 -> proceeding(number, ten);
            case 6, 7 -> story(number, ten);
            default -> statement(number, ten);
        };
    }

    private static String organization(int number) {
        return """
        {"id": "%s", "type": "ORGANIZATION", "status": "USABLE", "kind": "OTHER", "names": [{"text": "Organization %d", "kind": "PRIMARY"}]}\
        """
                .formatted(id("act", number), number);
    }

    private String person(int number, int ten) {
        return """
        {"id": "%s", "type": "PERSON", "status": "USABLE", "names": [{"text": "Person %d", "language": "en", "kind": "PRIMARY"}], "description": "%s", "identifiers": [{"scheme": "made-up", "value": "%d"}], "affiliations": [{"key": "a", "organization": "%s", "kind": "STAFF", "sources": [{"url": "https://example.org/%d"}]}]}\
        """
                .formatted(id("act", number), number, text(10), number, id("act", ten), number);
    }

    private String proceeding(int number, int ten) {
        return """
        {"id": "%s", "kind": "CRIMINAL", "jurisdiction": "KG", "status": "USABLE", "title": "Case %d of %s", "parties": [{"actor": "%s", "role": "DEFENDANT"}], "events": [{"key": "e", "type": "DETENTION", "sequence": 1, "parties": ["%s"], "occurredOn": "2025-04-19", "knownFrom": "2025-04-22T00:00:00Z", "sources": [{"url": "https://example.org/%d"}]}]}\
        """
                .formatted(
                        id("prc", number),
                        number,
                        text(5),
                        id("act", ten + 1),
                        id("act", ten + 1),
                        number);
    }

    private String story(int number, int ten) {
        return """
        {"id": "%s", "status": "USABLE", "slug": "story-%d", "headline": "[[%s|Person]] in court", "language": "en", "publishedAt": "2025-04-22T00:00:00Z", "body": [{"text": "%s", "language": "en"}, {"text": "%s", "language": "en"}], "actors": [{"actor": "%s", "role": "SUBJECT"}], "proceedings": ["%s"]}\
        """
                .formatted(
                        id("sty", number),
                        number,
                        id("act", ten + 1),
                        text(TEXT),
                        text(TEXT),
                        id("act", ten + 2),
                        id("prc", ten + 5));
    }

    private String statement(int number, int ten) {
        return """
        {"id": "%s", "kind": "QUOTE", "status": "USABLE", "speaker": "%s", "text": {"text": "%s", "language": "en"}, "channel": {"kind": "OTHER"}, "saidOn": "2025-04-22", "stories": ["%s"]}\
        """
                .formatted(id("stm", number), id("act", ten + 3), text(20), id("sty", ten + 6));
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String id(String prefix, int number) {
        return "%s_0%025d".formatted(prefix, number);
    }
}
