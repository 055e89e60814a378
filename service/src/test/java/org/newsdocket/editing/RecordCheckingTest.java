package org.newsdocket.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsdocket.actor.Actor;
import org.newsdocket.editing.RecordChecking.Candidate;
import org.newsdocket.editing.RecordChecking.Checked;
import org.newsdocket.editing.RecordChecking.Promises;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Records;
import org.newsdocket.record.Selection;
import org.newsdocket.statement.Statement;
import org.newsdocket.story.Story;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

/** What is wrong with the form of a record, in the words of the format. */
class RecordCheckingTest {
    private static final String PERSON =
            """
            {"id": "act_01jsk7gfe0q8z5m2v9c4t1x6bn", "type": "PERSON", "status": "USABLE", \
            "names": [{"text": "A. Name", "kind": "PRIMARY"}], "birthDate": "1987", \
            "occupations": [{"key": "one", "title": "clerk", "disputed": false, "sources": []}]}\
            """;
    private static final Pattern JAVA =
            Pattern.compile(
                    "java|jackson|newsdocket|`|[a-z][A-Z]\\w*Exception|Node|Person\\b"
                            + "|PartialDate|RecordId|MarkedText|Instant|LocalDate|deserial");

    private final RecordChecking checking =
            new RecordChecking(
                    List.of(
                            new Noun<>(RecordKind.STORY, Story.class),
                            new Noun<>(RecordKind.ACTOR, Actor.class),
                            new Noun<>(RecordKind.STATEMENT, Statement.class),
                            new Noun<>(RecordKind.PROCEEDING, Proceeding.class)),
                    List.of());

    @Test
    void findsNothingWrongWithWhatTheBrokenRecordsAreMadeOf() {
        assertThat(check(PERSON).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void saysWhichFieldIsWrongAndWhy(String replaced, String by, String message) {
        assertThat(PERSON).contains(replaced);

        var findings = check(PERSON.replace(replaced, by)).findings();

        assertThat(findings)
                .extracting(finding -> finding.path() + ": " + finding.message())
                .contains(message)
                .allSatisfy(said -> assertThat(said).doesNotContainPattern(JAVA));
    }

    static List<Arguments> saysWhichFieldIsWrongAndWhy() {
        return List.of(
                arguments("\"birthDate\"", "\"born\"", "born: there is no such field"),
                arguments("\"key\"", "\"kee\"", "occupations[0].kee: there is no such field"),
                arguments(
                        "\"USABLE\"",
                        "\"GOOD\"",
                        "status: 'GOOD' is none of USABLE, EMBARGOED, WITHHELD, CANCELED"),
                arguments(
                        "\"USABLE\"",
                        "0",
                        "status: '0' is none of USABLE, EMBARGOED, WITHHELD, CANCELED"),
                arguments(
                        "\"PERSON\"",
                        "\"ROBOT\"",
                        "type: 'ROBOT' is none of PERSON, ORGANIZATION, COURT, GROUP, UNDISCLOSED_PERSON"),
                arguments("\"type\": \"PERSON\", ", "", "type: this must be there"),
                arguments("\"status\": \"USABLE\", ", "", "status: this must be there"),
                arguments("\"text\": \"A. Name\", ", "", "names[0].text: this must be there"),
                arguments("\"A. Name\"", "\"\"", "names[0].text: this must be there"),
                arguments("\"A. Name\"", "null", "names[0].text: this must be there"),
                arguments("\"A. Name\"", "[]", "names[0].text: it is no text"),
                arguments("\"A. Name\"", "5", "names[0].text: '5' is no text"),
                arguments(
                        "\"sources\": []",
                        "\"sources\": [null]",
                        "occupations[0].sources[0]: this must be there"),
                arguments(
                        "\"sources\": []",
                        "\"sources\": {}",
                        "occupations[0].sources: it is no list"),
                arguments(
                        "[{\"text\": \"A. Name\", \"kind\": \"PRIMARY\"}]",
                        "\"A. Name\"",
                        "names: it is no list"),
                arguments(
                        "{\"text\": \"A. Name\", \"kind\": \"PRIMARY\"}",
                        "\"A. Name\"",
                        "names[0]: it is no object"),
                arguments(
                        "\"1987\"",
                        "\"1987-13\"",
                        "birthDate: '1987-13' is not a partial date such as 2025-04-19, 2023-01, 2024, 2025-04~ or 2023/2024"),
                arguments("\"1987\"", "1987", "birthDate: it is no text"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": \"2025-04-22\"",
                        "knownFrom: '2025-04-22' is no moment such as 2025-04-22T00:00:00Z"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": 1745280000",
                        "knownFrom: it is no moment such as 2025-04-22T00:00:00Z"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": \"+12025-04-22T00:00:00Z\"",
                        "knownFrom: the year has more than four digits"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"citizenships\": \"KG\"",
                        "citizenships: it is no list"),
                arguments(
                        "false",
                        "\"false\"",
                        "occupations[0].disputed: it is neither true nor false"),
                arguments("false", "0", "occupations[0].disputed: '0' is neither true nor false"),
                arguments(
                        "\"sources\": []",
                        "\"sources\": [{\"story\": \"sty_1\"}]",
                        "occupations[0].sources[0].story: 'sty_1' is not a record id such as act_01jsk7gfe0q8z5m2v9c4t1x6bn"),
                arguments("\"act_01", "\"sty_01", "type: there is no such field"));
    }

    @Test
    void saysWhatIsTooLong() {
        assertThat(check(PERSON.replace("A. Name", "x".repeat(1 << 20))).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(ProblemCode.TOO_LARGE);
                    assertThat(finding.message()).matches("104\\d+ bytes; the limit is 1048576");
                });
    }

    @Test
    void cutsAWrongValueShort() {
        assertThat(check(PERSON.replace("USABLE", "x".repeat(100_000))).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).hasSizeLessThan(200));
    }

    /** A store keeps milliseconds, and the digest is of what it keeps. */
    @Test
    void keepsMomentsInMilliseconds() {
        var checked =
                check(
                        PERSON.replace(
                                "\"birthDate\": \"1987\"",
                                "\"knownFrom\": \"2025-04-22T10:00:00.123456789+02:00\""));

        assertThat(
                        new String(
                                RecordFormat.canonical(Objects.requireNonNull(checked.document())),
                                UTF_8))
                .contains("\"knownFrom\":\"2025-04-22T08:00:00.123Z\"");
    }

    @Test
    void findsEveryRecordThatIsNamedButNotThere() {
        var checked =
                check(
                        PERSON.replace(
                                        "clerk",
                                        "clerk of [[act_01jsjhg600p64yrf6e3m4ztnc4|the court]]")
                                .replace(
                                        "\"sources\": []",
                                        "\"sources\": [{\"story\": \"sty_01jsjhg600fphsrtg8vtc1y9f1\"}]"));

        assertThat(checked.findings())
                .extracting(Finding::code, Finding::path)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "occupations[0].title"),
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "occupations[0].sources[0].story"));
    }

    private Checked check(String json) {
        var document = RecordFormat.parse(json);
        var id = new RecordId(document.path("id").asString());
        var view = new View(Viewer.NEWSROOM, Instant.EPOCH);
        return checking.check(List.of(new Candidate(id, document)), Promises.NONE, view).getFirst();
    }

    private record Noun<R extends Record>(RecordKind kind, Class<R> type) implements Records<R> {
        @Override
        public Map<RecordId, R> findAll(Set<RecordId> ids, Selection selection, View view) {
            return Map.of();
        }
    }
}
