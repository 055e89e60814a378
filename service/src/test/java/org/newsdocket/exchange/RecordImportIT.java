package org.newsdocket.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Sample;
import org.newsdocket.actor.Actors;
import org.newsdocket.exchange.ImportRequest.Known;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Selection;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

@OnEachEngine
class RecordImportIT {
    private static final String STORY = "sty_01jsjhg600fphsrtg8vtc1y9f1";

    private final RecordImport records;
    private final Ledger ledger;
    private final Entries entries;
    private final Actors actors;

    RecordImportIT(TestStore store) {
        TestService service = store.service();
        records = service.bean(RecordImport.class);
        ledger = service.bean(Ledger.class);
        entries = service.bean(Entries.class);
        actors = service.bean(Actors.class);
    }

    @Test
    void takesWhatIsGoodAndNamesAllThatIsNot() {
        var imported =
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
                        story(7, "new"),
                        person(8, personId(3)),
                        person(10, organizationId(1)));

        assertThat(imported.messages())
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("file:3: no JSON: Unrecognized token"),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:5: %s stands already at file:1",
                                                organizationId(1)),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:10: field 'slug': 'new' is that of %s",
                                                storyId(6)),
                        said ->
                                assertThat(said)
                                        .startsWith("file:4: field 'status': 'GOOD' is none of"),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:6: field 'affiliations[0].organization': it names %s, which there is none of",
                                                organizationId(9)),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:8: field 'slug': 'kyrgyzstan-article-416' is or was that of "
                                                        + STORY),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:11: field 'affiliations[0].organization': %s is a Person; wanted is a Organization",
                                                personId(3)),
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "file:7: field 'description': it names %s, which there is none of",
                                                personId(2)));
        assertThat(imported.problems())
                .allMatch(problem -> problem.message().startsWith(problem.where() + ": "));
        assertThat(imported.summary().created()).isEqualTo(3);
        assertThat(imported.summary().broken()).isEqualTo(8);
        assertThat(
                        ledger.known(
                                ids(
                                        organizationId(1),
                                        personId(10),
                                        personId(3),
                                        organizationId(4))))
                .isEqualTo(ids(organizationId(1), personId(10)));
    }

    /** However long the chain, and in whatever order it stands in the file. */
    @Test
    void takesNothingThatRestsOnABrokenLine() {
        var lines = new ArrayList<String>();
        for (int number = 3000; number < 3600; number++) {
            lines.add(
                    organization(number, "After [[%s|it]]".formatted(organizationId(number + 1))));
        }
        lines.add(organization(3600, "").replace("USABLE", "GOOD"));

        var imported = importLines(lines.toArray(String[]::new));

        assertThat(imported.summary().created()).isZero();
        assertThat(imported.summary().broken()).isEqualTo(601);
        assertThat(imported.problems()).hasSize(601);
    }

    @Test
    void changesNothingTheSecondTime() {
        long before = last();

        var imported =
                importLines(Sample.lines().stream().map(Object::toString).toArray(String[]::new));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.summary().left()).isEqualTo(33);
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void revisesARecordThatDiffersAndTellsWhatThatIsToThoseWhoFollowIt() {
        importLines(organization(400, "Before"), organization(401, "Before"));

        var imported =
                importLines(
                        organization(400, "After"),
                        organization(401, "Before").replace("USABLE", "CANCELED"));

        assertThat(imported.summary().revised()).isEqualTo(2);
        var changeset = entries.from(last(), 1).getFirst();
        assertThat(changeset.by()).isEqualTo("editor");
        assertThat(changeset.note()).isEqualTo("import of file");
        assertThat(changeset.items())
                .extracting(item -> item.id().value(), Item::revision, Item::change)
                .containsExactlyInAnyOrder(
                        tuple(organizationId(400), 2, ChangeKind.REVISED),
                        tuple(organizationId(401), 2, ChangeKind.RECALLED));
    }

    /** A copy may have been made before an order, or by somebody who may not read all of it. */
    @Test
    void publishesNothingThatIsRestrictedOrWithheldHere() {
        importLines(
                restricted(600, "{\"number\": 1, \"kind\": \"PUBLICATION\"}"),
                organization(601, "Canary").replace("USABLE", "WITHHELD"));
        assertThat(shown(600, 601)).isEmpty();

        var imported = importLines(organization(600, "Canary"), organization(601, "Canary"));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.summary().reasons())
                .containsEntry("restrictions other than those that are recorded", 1L)
                .containsEntry("status USABLE of a record that is WITHHELD here", 1L);
        assertThat(shown(600, 601)).isEmpty();
    }

    @Test
    void takesBothOfTwoRestrictionsOfTheSameNumber() {
        importLines(
                restricted(
                        610,
                        "{\"number\": 1, \"kind\": \"PUBLICATION\", \"fields\": [\"description\"]}"));
        assertThat(shown(610)).isEqualTo(ids(organizationId(610)));

        importLines(restricted(610, "{\"number\": 1, \"kind\": \"PUBLICATION\"}"));

        assertThat(shown(610)).isEmpty();
    }

    @Test
    void disclosesNobodyWhoIsUndisclosedHere() {
        var person = person(620, organizationId(621));
        importLines(organization(621, "Before"), person);
        importLines(
                "{\"id\": \"%s\", \"type\": \"UNDISCLOSED_PERSON\", \"status\": \"USABLE\", \"disclosure\": \"COURT_ANONYMIZED\"}"
                        .formatted(personId(620)));
        long before = last();

        var imported = importLines(person);

        assertThat(imported.messages())
                .containsExactly(
                        "file:1: field 'type': the person is undisclosed here, which disclosePerson alone changes");
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void refusesARestrictionThatCannotBeReadAndNamesWhatIsWrongInIt() {
        var imported =
                importLines(
                        restricted(630, "{\"number\": 1}"),
                        restricted(631, "{\"number\": 1, \"kind\": \"SECRET\"}"),
                        restricted(
                                632,
                                "{\"number\": 1, \"kind\": \"PUBLICATION\", \"shownAs\": {\"disclosure\": \"NONSENSE\"}}"));

        assertThat(imported.summary().broken()).isEqualTo(3);
        assertThat(imported.messages())
                .contains(
                        "file:1: field 'restrictions[0].kind': this must be there",
                        "file:2: field 'restrictions[0].kind': 'SECRET' is none of IDENTITY, PUBLICATION, EMBARGO",
                        "file:3: field 'restrictions[0].shownAs.disclosure': 'NONSENSE' is none of NOT_DISCLOSED_BY_AUTHORITY, NOT_REPORTED, COURT_ANONYMIZED, WITHHELD_BY_EDITOR");
        assertThat(ledger.known(ids(organizationId(630), organizationId(631), organizationId(632))))
                .isEmpty();
    }

    private static String restricted(int number, String restriction) {
        return organization(number, "Canary")
                .replace(
                        "\"kind\": \"OTHER\"",
                        "\"kind\": \"OTHER\", \"restrictions\": [" + restriction + "]");
    }

    /** Which of the organizations everybody may see. */
    private Set<RecordId> shown(int... numbers) {
        var asked =
                IntStream.of(numbers)
                        .mapToObj(RecordImportIT::organizationId)
                        .map(RecordId::new)
                        .collect(Collectors.toSet());
        return actors.findAll(asked, Selection.ALL, new View(Viewer.ANYBODY, Instant.now()))
                .keySet();
    }

    @Test
    void saysInATrialWhatItWouldDoAndRecordsNothing(@TempDir Path folder) throws IOException {
        importLines(organization(500, "Before"), organization(501, "Before"));
        long before = last();
        var file =
                Files.write(
                        folder.resolve("trial.ndjson"),
                        List.of(
                                organization(500, "After"),
                                organization(501, "Before"),
                                person(502, organizationId(503)),
                                organization(503, "New"),
                                "{"));

        var imported =
                Imported.of(
                        records,
                        new ImportRequest(
                                file, "trial", new OwnFormat(), "editor", Known.REVISED, true));

        assertThat(imported.summary())
                .isEqualTo(new ImportSummary(true, 2, 1, 1, 0, 1, Map.of(), Map.of()));
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void letsALineNameWhatIsRecordedAlready() {
        importLines(organization(100, "Recorded before"));

        assertThat(importLines(person(101, organizationId(100))).summary().created()).isEqualTo(1);
    }

    @Test
    void dividesWhatOneChangesetCannotHoldAndNamesNothingThatIsNotThereYet() {
        var lines = new ArrayList<String>();
        IntStream.range(1000, 1600)
                .forEach(number -> {
                    lines.add(person(number, organizationId(number)));
                    lines.add(organization(number, "x".repeat(28_000)));
                });
        Collections.shuffle(lines, new Random(3));
        long before = last();

        var imported = importLines(lines.toArray(String[]::new));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.summary().created()).isEqualTo(1200);
        var changesets = entries.from(before + 1, 100);
        assertThat(changesets).hasSizeGreaterThan(1);
        var there = new HashSet<RecordId>();
        for (var changeset : changesets) {
            changeset.items().forEach(item -> there.add(item.id()));
            assertThat(there).containsAll(organizations(changeset));
        }
        assertThat(there).hasSize(1200);
        assertThat(importLines(lines.toArray(String[]::new)).summary().left()).isEqualTo(1200);
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void sharesTheWorkWithAnImportOfTheSameFileElsewhere() throws Exception {
        var lines =
                IntStream.range(200, 300)
                        .mapToObj(number -> organization(number, "Shared"))
                        .toArray(String[]::new);
        var outcomes = new ArrayList<ImportSummary>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<ImportSummary> importing = () -> importLines(lines).summary();
            for (var outcome : threads.invokeAll(Collections.nCopies(4, importing))) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).allMatch(outcome -> outcome.created() + outcome.left() == 100);
        assertThat(outcomes.stream().mapToLong(ImportSummary::created).sum()).isEqualTo(100);
    }

    @Test
    void refusesASampleThatCannotBeRead(@TempDir Path folder) throws IOException {
        var latin = Files.write(folder.resolve("latin.ndjson"), new byte[] {'"', (byte) 0xe9, '"'});

        assertThatExceptionOfType(BrokenSampleException.class)
                .isThrownBy(() -> loadSample(folder.resolve("none.ndjson")))
                .withMessage("none.ndjson: it can't be read");
        assertThatExceptionOfType(BrokenSampleException.class)
                .isThrownBy(() -> loadSample(latin))
                .withMessage("latin.ndjson:1: it is not UTF-8");
    }

    private void loadSample(Path file) {
        var properties = new SampleProperties(true, new FileSystemResource(file));
        new SampleLoading(records, new OwnFormat(), properties, new StandardEnvironment())
                .prepare();
    }

    private Imported importLines(String... lines) {
        return Imported.lines(records, List.of(lines), "editor");
    }

    private static Set<RecordId> ids(String... ids) {
        return Stream.of(ids).map(RecordId::new).collect(Collectors.toSet());
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

    private static String storyId(int number) {
        return "sty_0%025d".formatted(number);
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
        {"id": "%s", "status": "USABLE", "slug": "%s", "headline": "H", "language": "en"}\
        """
                .formatted(storyId(number), slug);
    }
}
