package org.newsdocket.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsdocket.Sample;
import org.newsdocket.actor.Actor;
import org.newsdocket.exchange.RecordLines.Broken;
import org.newsdocket.exchange.RecordLines.Understood;
import org.newsdocket.problem.Problem;
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

class RecordLinesTest {
    private static final String ID = "act_01jsk7gfe0q8z5m2v9c4t1x6bn";
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

    private final RecordLines lines =
            new RecordLines(
                    List.of(
                            new Noun<>(RecordKind.STORY, Story.class),
                            new Noun<>(RecordKind.ACTOR, Actor.class),
                            new Noun<>(RecordKind.STATEMENT, Statement.class),
                            new Noun<>(RecordKind.PROCEEDING, Proceeding.class)));

    @Test
    void understandsEveryLineOfTheSample() {
        assertThat(Sample.lines())
                .allSatisfy(line ->
                        assertThat(lines.read(line.toString(), "sample"))
                                .isInstanceOf(Understood.class));
    }

    @Test
    void understandsWhatTheBrokenLinesAreMadeOf() {
        assertThat(lines.read(PERSON, "file:1")).isInstanceOf(Understood.class);
    }

    @ParameterizedTest
    @MethodSource
    void saysWhichFieldIsWrongAndWhy(String replaced, String by, String message) {
        assertThat(PERSON).contains(replaced);

        var problem = problem(PERSON.replace(replaced, by));

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_RECORD);
        assertThat(problem.where()).isEqualTo("file.ndjson:7");
        assertThat(problem.message()).isEqualTo("file.ndjson:7: " + message);
        assertThat(problem.message()).doesNotContainPattern(JAVA);
    }

    static List<Arguments> saysWhichFieldIsWrongAndWhy() {
        return List.of(
                arguments("\"birthDate\"", "\"born\"", "field 'born': there is no such field"),
                arguments(
                        "\"key\"", "\"kee\"", "field 'occupations[0].kee': there is no such field"),
                arguments(
                        "\"USABLE\"",
                        "\"GOOD\"",
                        "field 'status': 'GOOD' is none of USABLE, EMBARGOED, WITHHELD, CANCELED"),
                arguments(
                        "\"USABLE\"",
                        "0",
                        "field 'status': '0' is none of USABLE, EMBARGOED, WITHHELD, CANCELED"),
                arguments(
                        "\"PERSON\"",
                        "\"ROBOT\"",
                        "field 'type': 'ROBOT' is none of PERSON, ORGANIZATION, COURT, GROUP, UNDISCLOSED_PERSON"),
                arguments("\"type\": \"PERSON\", ", "", "missing: type"),
                arguments("\"status\": \"USABLE\", ", "", "missing: status"),
                arguments("\"text\": \"A. Name\", ", "", "missing: names[0].text"),
                arguments("\"A. Name\"", "\"\"", "missing: names[0].text"),
                arguments("\"A. Name\"", "null", "missing: names[0].text"),
                arguments("\"A. Name\"", "[]", "field 'names[0].text': it is no text"),
                arguments("\"A. Name\"", "5", "field 'names[0].text': '5' is no text"),
                arguments(
                        "\"sources\": []",
                        "\"sources\": [null]",
                        "missing: occupations[0].sources[0]"),
                arguments(
                        "\"sources\": []",
                        "\"sources\": {}",
                        "field 'occupations[0].sources': it is no list"),
                arguments(
                        "[{\"text\": \"A. Name\", \"kind\": \"PRIMARY\"}]",
                        "\"A. Name\"",
                        "field 'names': it is no list"),
                arguments(
                        "{\"text\": \"A. Name\", \"kind\": \"PRIMARY\"}",
                        "\"A. Name\"",
                        "field 'names[0]': it is no object"),
                arguments(
                        "\"1987\"",
                        "\"1987-13\"",
                        "field 'birthDate': '1987-13' is not a partial date such as 2025-04-19, 2023-01, 2024, 2025-04~ or 2023/2024"),
                arguments("\"1987\"", "1987", "field 'birthDate': it is no text"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": \"2025-04-22\"",
                        "field 'knownFrom': '2025-04-22' is no moment such as 2025-04-22T00:00:00Z"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": 1745280000",
                        "field 'knownFrom': it is no moment such as 2025-04-22T00:00:00Z"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": \"+12025-04-22T00:00:00Z\"",
                        "field 'knownFrom': the year has more than four digits"),
                arguments(
                        "\"birthDate\": \"1987\"",
                        "\"citizenships\": \"KG\"",
                        "field 'citizenships': it is no list"),
                arguments(
                        "false",
                        "\"false\"",
                        "field 'occupations[0].disputed': it is neither true nor false"),
                arguments(
                        "false",
                        "0",
                        "field 'occupations[0].disputed': '0' is neither true nor false"),
                arguments(
                        "\"sources\": []",
                        "\"sources\": [{\"story\": \"sty_1\"}]",
                        "field 'occupations[0].sources[0].story': 'sty_1' is not a record id such as act_01jsk7gfe0q8z5m2v9c4t1x6bn"),
                arguments("\"act_01", "\"act_0l", "field 'id' is missing or no id"),
                arguments("\"id\"", "\"ID\"", "field 'id' is missing or no id"),
                arguments("\"act_01", "\"sty_01", "field 'type': there is no such field"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhereALineIsNoJson(String line, String message) {
        var problem = problem(line);

        assertThat(problem.message()).startsWith("file.ndjson:7: " + message);
        assertThat(problem.message()).doesNotContainPattern(JAVA);
    }

    static List<Arguments> saysWhereALineIsNoJson() {
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
                arguments(PERSON + PERSON, "not one JSON object and nothing else"),
                arguments(PERSON + ",", "no JSON: Unexpected character"));
    }

    @Test
    void saysWhatIsTooLong() {
        var problem = problem(PERSON.replace("A. Name", "x".repeat(1 << 20)));

        assertThat(problem.message()).matches("file.ndjson:7: 104\\d+ bytes; the limit is 1048576");
    }

    @Test
    void cutsAWrongValueShort() {
        assertThat(problem(PERSON.replace("USABLE", "x".repeat(100_000))).message())
                .hasSizeLessThan(200);
    }

    /** A store keeps milliseconds, and the digest is of what it keeps. */
    @Test
    void keepsMomentsInMilliseconds() {
        var line =
                PERSON.replace(
                        "\"birthDate\": \"1987\"",
                        "\"knownFrom\": \"2025-04-22T10:00:00.123456789+02:00\"");

        var understood = (Understood) lines.read(line, "file:1");

        assertThat(new String(RecordFormat.canonical(understood.draft().document()), UTF_8))
                .contains("\"knownFrom\":\"2025-04-22T08:00:00.123Z\"");
    }

    @Test
    void findsEveryRecordThatALineNames() {
        var line =
                PERSON.replace("clerk", "clerk of [[act_01jsjhg600p64yrf6e3m4ztnc4|the court]]")
                        .replace(
                                "\"sources\": []",
                                "\"sources\": [{\"story\": \"sty_01jsjhg600fphsrtg8vtc1y9f1\"}]");

        assertThat(((Understood) lines.read(line, "file:1")).references())
                .extracting(RecordId::value)
                .containsExactlyInAnyOrder(
                        "act_01jsjhg600p64yrf6e3m4ztnc4", "sty_01jsjhg600fphsrtg8vtc1y9f1");
    }

    private Problem problem(String line) {
        return ((Broken) lines.read(line, "file.ndjson:7")).problem();
    }

    private record Noun<R extends Record>(RecordKind kind, Class<R> type) implements Records<R> {
        @Override
        public Map<RecordId, R> findAll(Set<RecordId> ids, Selection selection, View view) {
            return Map.of();
        }
    }
}
