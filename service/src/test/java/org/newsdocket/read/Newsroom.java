package org.newsdocket.read;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up stories of any size. */
final class Newsroom {
    private static final int CASES = 3;
    private static final int COURTS = 7;

    private Newsroom() {}

    /**
     * One story, {@code sty:page}, with as many actors, and as many statements, each by a speaker
     * of its own; its proceedings have as many parties, charges and events.
     */
    static MadeUp storyOf(int size) {
        var records = new MadeUp();
        for (int i = 0; i < COURTS; i++) {
            records.add(
                    """
                    {"id": "act:court-%d", "type": "COURT", "level": "APPEAL",
                      "names": [{"text": "Court %d", "kind": "PRIMARY"}]}\
                    """
                            .formatted(i, i));
        }
        for (int i = 0; i < size; i++) {
            records.add(person("told-" + i));
            records.add(person("speaker-" + i));
            records.add(statement(i));
        }
        for (int i = 0; i < CASES; i++) {
            records.add(proceeding(i, size));
        }
        return records.add(
                """
                {"id": "sty:page", "slug": "page", "headline": "About [[act:told-0|somebody]]",
                  "actors": [%s], "proceedings": [%s],
                  "body": [{"text": "[[act:told-1|One]] and [[act:told-2|another]]"}]}\
                """
                        .formatted(
                                list(
                                        size,
                                        i ->
                                                "{\"actor\": \"act:told-%d\", \"role\": \"SUBJECT\"}"
                                                        .formatted(i)),
                                list(CASES, "\"prc:case-%d\""::formatted)));
    }

    /** Stories with an actor and a proceeding each; proceedings and actors are shared by few. */
    static MadeUp stories(int number) {
        var records = new MadeUp();
        for (int i = 0; i < number; i++) {
            records.add(person("told-" + i));
            records.add(
                    """
                    {"id": "prc:of-%d", "title": "Case %d", "kind": "CRIMINAL", "jurisdiction": "KG",
                      "parties": [{"actor": "act:told-%d", "role": "DEFENDANT"}]}\
                    """
                            .formatted(i, i, i));
            records.add(
                    """
                    {"id": "sty:of-%d", "slug": "of-%d", "headline": "Story %d", "section": "s%d",
                      "publishedAt": "2025-01-01T00:00:00Z",
                      "actors": [{"actor": "act:told-%d", "role": "SUBJECT"},
                        {"actor": "act:told-%d", "role": "MENTIONED"}],
                      "proceedings": ["prc:of-%d"]}\
                    """
                            .formatted(i, i, i, i % 5, i, (i + 1) % number, i));
        }
        return records;
    }

    static String person(String name) {
        return """
        {"id": "act:%s", "type": "PERSON", "names": [{"text": "%s", "kind": "PRIMARY"}]}\
        """
                .formatted(name, name);
    }

    private static String statement(int number) {
        return """
        {"id": "stm:said-%d", "kind": "QUOTE", "text": {"text": "Words %d"},
          "speaker": "act:speaker-%d", "channel": {"kind": "UNKNOWN"}, "stories": ["sty:page"],
          "about": ["act:told-%d"]}\
        """
                .formatted(number, number, number, number);
    }

    private static String proceeding(int number, int size) {
        return """
        {"id": "prc:case-%d", "title": "Case %d", "kind": "CRIMINAL", "jurisdiction": "KG",
          "court": "act:court-%d",
          "parties": [%s], "charges": [%s], "events": [%s]}\
        """
                .formatted(
                        number,
                        number,
                        number,
                        list(
                                size,
                                i ->
                                        "{\"actor\": \"act:told-%d\", \"role\": \"DEFENDANT\"}"
                                                .formatted(i)),
                        list(
                                size,
                                i ->
                                        """
                                        {"key": "charge-%d", "party": "act:told-%d", "provision":
                                          {"code": "Code", "jurisdiction": "KG", "article": "%d"}}\
                                        """
                                                .formatted(i, i, i)),
                        list(
                                size,
                                i ->
                                        """
                                        {"key": "event-%d", "type": "HEARING", "sequence": %d,
                                          "parties": ["act:told-%d"], "by": "act:court-%d"}\
                                        """
                                                .formatted(i, i, i, i % COURTS)));
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(", "));
    }
}
