package org.newsdocket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.record.RecordFormat;
import tools.jackson.databind.node.ObjectNode;

/** Views of other moments than that of the request. */
class AsOfTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final String EARLIER = "2025-05-01T00:00:00Z";
    private static final String LATER = "2025-07-01T00:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "record:read, , 2025-06-01T12:00:00Z",
        "record:read, 2025-05-01T00:00:00Z, 2025-05-01T00:00:00Z",
        "record:read, 2025-07-01T00:00:00Z, 2025-06-01T12:00:00Z",
        "record:write, , 9999-12-31T23:59:59.999Z",
        "record:write, 2025-05-01T00:00:00Z, 2025-05-01T00:00:00Z",
        "record:write, 2025-07-01T00:00:00Z, 2025-07-01T00:00:00Z",
        "embargo:read, , 9999-12-31T23:59:59.999Z",
        "restricted:read, , 2025-06-01T12:00:00Z"
    })
    void knowsWhatWasPublicByThenButThePublicNothingOfTheFuture(
            String scope, @Nullable Instant asked, Instant knownAt) {
        var viewer = new Viewer("somebody", Set.of(Scope.of(scope).orElseThrow()), null);

        assertThat(view(viewer, null, asked).knownAt()).isEqualTo(knownAt);
    }

    @ParameterizedTest
    @CsvSource({
        ", 2025-06-01T12:00:00Z, false",
        "2025-05-01T00:00:00.000999Z, 2025-05-01T00:00:00Z, true",
        "2025-06-01T12:00:00Z, 2025-06-01T12:00:00Z, false",
        "2025-07-01T00:00:00Z, 2025-06-01T12:00:00Z, false"
    })
    void takesWhatIsRecordedNowForLaterMoments(
            @Nullable Instant asked, Instant recordedAt, boolean isPast) {
        var view = view(Viewer.ANYBODY, asked, null);

        assertThat(view.recordedAt()).isEqualTo(recordedAt);
        assertThat(view.isPast()).isEqualTo(isPast);
    }

    @ParameterizedTest
    @CsvSource({
        ", , 2025-06-01",
        "2025-05-01T23:59:59Z, , 2025-05-01",
        ", 2025-04-01T00:00:00Z, 2025-04-01",
        "2025-05-01T00:00:00Z, 2025-04-01T00:00:00Z, 2025-04-01",
        "2025-05-01T00:00:00Z, 2025-05-20T00:00:00Z, 2025-05-01",
        "2025-05-01T00:00:00Z, 2025-07-01T00:00:00Z, 2025-05-01",
        ", 2025-07-01T00:00:00Z, 2025-06-01"
    })
    void isOfTheDayOnWhichItCouldHaveBeenSaid(
            @Nullable Instant recordedBy, @Nullable Instant publicBy, LocalDate today) {
        assertThat(view(Viewer.ANYBODY, recordedBy, publicBy).today()).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "knownFrom, 2025-05-01T00:00:00Z, true",
        "knownFrom, 2025-05-01T00:00:00.001Z, false",
        "embargoedUntil, 2025-05-01T00:00:00Z, true",
        "embargoedUntil, 2025-05-01T00:00:00.001Z, false"
    })
    void showsNobodyWhatWasNotPublicByThen(String field, String moment, boolean isShown) {
        var document = parse("{'status': 'USABLE'}").put(field, moment);

        for (var viewer : List.of(Viewer.ANYBODY, Viewer.NEWSROOM)) {
            assertThat(view(viewer, null, Instant.parse(EARLIER)).shows(document))
                    .isEqualTo(isShown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{'status': 'USABLE'}, true",
        "{'status': 'WITHHELD'}, false",
        "{'status': 'CANCELED'}, false",
        "{'status': 'ERASED'}, false",
        "{}, false",
        "'{''status'': ''USABLE'', ''embargoedUntil'': ''2025-06-01T12:00:00Z''}', true",
        "'{''status'': ''USABLE'', ''embargoedUntil'': ''2025-06-01T12:00:00.001Z''}', false",
        "'{''status'': ''USABLE'', ''knownFrom'': ''2025-07-01T00:00:00Z''}', false",
        "'{''status'': ''USABLE'', ''type'': ''UNDISCLOSED_PERSON''}', false",
        "'{''status'': ''USABLE'', ''type'': ''PERSON''}', true"
    })
    void showsAnEarlierRevisionToThoseWhoMaySeeWhatBecameOfIt(String current, boolean isPublic) {
        var earlier = parse("{'status': 'USABLE'}");
        earlier.putObject(View.LATER)
                .putPOJO(View.PUBLIC_FROM, View.earlierPublicFrom(parse(current)));

        assertThat(view(Viewer.ANYBODY, Instant.parse(EARLIER), null).shows(earlier))
                .isEqualTo(isPublic);
        assertThat(view(Viewer.NEWSROOM, Instant.parse(EARLIER), null).shows(earlier)).isTrue();
    }

    @Test
    void showsNobodyWhatWasErased() {
        for (var viewer : List.of(Viewer.ANYBODY, Viewer.NEWSROOM)) {
            assertThat(view(viewer, null, null).shows(parse("{'status': 'ERASED'}"))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'status': 'USABLE'}                                        |
                    {'status': 'WITHHELD', 'embargoedUntil': '%2$s'}            |
                    {'status': 'USABLE', 'embargoedUntil': '%1$s'}              |
                    {'status': 'USABLE', 'embargoedUntil': '%2$s'}              | %2$s
                    {'status': 'USABLE', 'knownFrom': '%2$s', 'embargoedUntil': '%3$s'} | %3$s
                    {'status': 'USABLE', 'events': [{'key': 'a', 'knownFrom': '%3$s'}, {'key': 'b', 'knownFrom': '%2$s'}]} | %2$s
                    {'status': 'USABLE', 'events': [{'key': 'a', 'knownFrom': '%1$s'}]} |
                    {'status': 'USABLE', 'embargoedUntil': '%3$s', 'events': [{'key': 'a', 'knownFrom': '%2$s'}]} | %3$s
                    {'status': 'USABLE', 'charges': [{'key': 'a', 'knownFrom': '%3$s', 'statusHistory': [{'key': 'b', 'knownFrom': '%2$s'}]}]} | %3$s
                    """)
    void tellsWhenThePublicNextSeesMore(String document, @Nullable String moment) {
        var next = View.nextMoment(parse(filled(document)), NOW);

        assertThat(next)
                .isEqualTo(Optional.ofNullable(moment).map(AsOfTest::filled).map(Instant::parse));
    }

    private static String filled(String text) {
        return text.replace("%1$s", EARLIER)
                .replace("%2$s", LATER)
                .replace("%3$s", "2025-08-01T00:00:00Z");
    }

    private static View view(
            Viewer viewer, @Nullable Instant recordedBy, @Nullable Instant publicBy) {
        return new View(viewer, NOW).asOf(recordedBy, publicBy);
    }

    private static ObjectNode parse(String json) {
        return RecordFormat.parse(json.replace('\'', '"'));
    }
}
