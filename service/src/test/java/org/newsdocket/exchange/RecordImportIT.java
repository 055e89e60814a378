package org.newsdocket.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Sample;
import org.newsdocket.exchange.RecordImport.Outcome;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordId;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

@OnEachEngine
class RecordImportIT {
    private static final String STORY = "sty_01jsjhg600fphsrtg8vtc1y9f1";

    private final RecordImport records;
    private final Ledger ledger;
    private final Entries entries;

    RecordImportIT(TestStore store) {
        TestService service = store.service();
        records = service.bean(RecordImport.class);
        ledger = service.bean(Ledger.class);
        entries = service.bean(Entries.class);
    }

    @Test
    void recordsNothingOfAFileWithProblemsAndNamesThemAll() throws IOException {
        long before = last();

        var outcome =
                importLines(
                        organization(1, "Good"),
                        "",
                        "no JSON",
                        person(2, organizationId(1)).replace("USABLE", "GOOD"),
                        organization(1, "Again"),
                        person(3, organizationId(9)),
                        organization(4, "Known by [[%s|them]]".formatted(personId(2))),
                        story(5, "kyrgyzstan-article-416"),
                        story(6, "new"),
                        story(7, "new"));

        assertThat(outcome.created()).isZero();
        assertThat(outcome.problems())
                .allMatch(problem -> problem.code() == ProblemCode.INVALID_RECORD)
                .allMatch(problem -> problem.message().startsWith(problem.where() + ": "))
                .extracting(Problem::message)
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said).startsWith("file:3: no JSON: Unrecognized token"),
                        said ->
                                assertThat(said)
                                        .startsWith("file:4: field 'status': 'GOOD' is none of"),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:5: %s stands already at file:1",
                                                organizationId(1)),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:6: it names %s, which there is none of",
                                                organizationId(9)),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:8: field 'slug': 'kyrgyzstan-article-416' is that of "
                                                        + STORY),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:10: field 'slug': 'new' is that of file:9"));
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void createsNothingTheSecondTime() throws IOException {
        long before = last();

        var outcome =
                importLines(Sample.lines().stream().map(Object::toString).toArray(String[]::new));

        assertThat(outcome).isEqualTo(new Outcome(0, 33, List.of()));
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void letsALineNameWhatIsRecordedAlready() throws IOException {
        importLines(organization(100, "Recorded before"));

        assertThat(importLines(person(101, organizationId(100))).created()).isEqualTo(1);
    }

    @Test
    void dividesWhatOneChangesetCannotHoldAndNamesNothingThatIsNotThereYet() throws IOException {
        var lines = new ArrayList<String>();
        IntStream.range(1000, 1600)
                .forEach(number -> {
                    lines.add(person(number, organizationId(number)));
                    lines.add(organization(number, "x".repeat(28_000)));
                });
        Collections.shuffle(lines, new Random(3));
        long before = last();

        var outcome = importLines(lines.toArray(String[]::new));

        assertThat(outcome).isEqualTo(new Outcome(1200, 0, List.of()));
        var changesets = entries.from(before + 1, 100);
        assertThat(changesets).hasSizeGreaterThan(1);
        var there = new HashSet<RecordId>();
        for (var changeset : changesets) {
            changeset.items().forEach(item -> there.add(item.id()));
            assertThat(there).containsAll(organizations(changeset));
        }
        assertThat(there).hasSize(1200);
        assertThat(importLines(lines.toArray(String[]::new)).left()).isEqualTo(1200);
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void sharesTheWorkWithAnImportOfTheSameFileElsewhere() throws Exception {
        var lines =
                IntStream.range(200, 300)
                        .mapToObj(number -> organization(number, "Shared"))
                        .toArray(String[]::new);
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Outcome> importing = () -> importLines(lines);
            for (var outcome : threads.invokeAll(Collections.nCopies(4, importing))) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).allMatch(outcome -> outcome.created() + outcome.left() == 100);
        assertThat(outcomes.stream().mapToInt(Outcome::created).sum()).isEqualTo(100);
    }

    @Test
    void refusesASampleThatCannotBeRead(@TempDir Path folder) throws IOException {
        var latin = Files.write(folder.resolve("latin.ndjson"), new byte[] {'"', (byte) 0xe9, '"'});

        assertThatExceptionOfType(BrokenSampleException.class)
                .isThrownBy(() -> loadSample(folder.resolve("none.ndjson")))
                .withMessage("none.ndjson: it can't be read");
        assertThatExceptionOfType(BrokenSampleException.class)
                .isThrownBy(() -> loadSample(latin))
                .withMessage("latin.ndjson: it is not UTF-8");
    }

    private void loadSample(Path file) {
        var properties = new SampleProperties(true, new FileSystemResource(file));
        new SampleLoading(records, properties, new StandardEnvironment()).start();
    }

    private Outcome importLines(String... lines) throws IOException {
        return records.importAll(new StringReader(String.join("\n", lines)), "file", "editor");
    }

    private long last() {
        return entries.head().map(Changeset::sequence).orElse(0L);
    }

    private static List<RecordId> organizations(Changeset changeset) {
        return changeset.items().stream()
                .flatMap(item -> requireNonNull(item.document()).path("affiliations").valueStream())
                .map(affiliation -> new RecordId(affiliation.path("organization").asString()))
                .toList();
    }

    private static String personId(int number) {
        return "act_0%025d".formatted(number);
    }

    private static String organizationId(int number) {
        return "act_1%025d".formatted(number);
    }

    private static String person(int number, String organization) {
        return """
        {"id": "%s", "type": "PERSON", "status": "USABLE", "names": [{"text": "P", "kind": "PRIMARY"}],\
         "affiliations": [{"key": "a", "organization": "%s", "kind": "STAFF"}]}\
        """
                .formatted(personId(number), organization);
    }

    private static String organization(int number, String description) {
        return """
        {"id": "%s", "type": "ORGANIZATION", "status": "USABLE", "kind": "OTHER",\
         "names": [{"text": "O", "kind": "PRIMARY"}], "description": "%s"}\
        """
                .formatted(organizationId(number), description);
    }

    private static String story(int number, String slug) {
        return """
        {"id": "sty_0%025d", "status": "USABLE", "slug": "%s", "headline": "H", "language": "en"}\
        """
                .formatted(number, slug);
    }
}
