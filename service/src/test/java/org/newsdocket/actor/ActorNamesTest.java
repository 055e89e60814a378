package org.newsdocket.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;

class ActorNamesTest {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final String SERGEI =
            """
            "names": [
              {"text": "Photographer", "language": "en", "kind": "ALIAS"},
              {"text": "Сергей Лапушкин", "language": "ru", "kind": "PRIMARY"},
              {"text": "Sergei Lapushkin", "language": "en", "kind": "TRANSLITERATION"},
              {"text": "Сергей Иванов", "language": "ky", "kind": "FORMER"}]\
            """;
    private static final String UNDISCLOSED =
            """
            "type": "UNDISCLOSED_PERSON", "disclosure": "COURT_ANONYMIZED", "ordinal": 3,
            "identity": {%s}\
            """
                    .formatted(SERGEI);

    @ParameterizedTest
    @CsvSource({
        "en, Sergei Lapushkin",
        "en-GB, Sergei Lapushkin",
        "EN, Sergei Lapushkin",
        "ru, Сергей Лапушкин",
        "ru-KG, Сергей Лапушкин",
        "ky, Сергей Лапушкин",
        "de, Сергей Лапушкин",
        ", Сергей Лапушкин"
    })
    void choosesTheNameOfTheLanguageOrElseThePrimaryOne(@Nullable String language, String name) {
        assertThat(ActorNames.choose(shown("\"type\": \"PERSON\", " + SERGEI, false), language))
                .isEqualTo(name);
    }

    @Test
    void printsAnAliasOnlyWhereThereIsNoOtherName() {
        var alias =
                "\"names\": [{\"text\": \"The Owl\", \"language\": \"en\", \"kind\": \"ALIAS\"}]";

        assertThat(ActorNames.choose(shown("\"type\": \"PERSON\", " + alias, false), "ru"))
                .isEqualTo("The Owl");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Undisclosed person 3",
        "ru, Неназванное лицо 3",
        "ru-KG, Неназванное лицо 3",
        "RU, Неназванное лицо 3",
        "rue, Undisclosed person 3",
        ", Undisclosed person 3"
    })
    void callsAnUndisclosedPersonByOrdinalInPublic(@Nullable String language, String name) {
        var person = shown(UNDISCLOSED, false);

        assertThat(ActorNames.choose(person, language)).isEqualTo(name);
        assertThat(person.substitute(language)).contains(name);
        assertThat(ActorNames.of(person)).isEmpty();
        assertThat(person.toString()).doesNotContain("Lapushkin", "Лапушкин", "Photographer");
    }

    @ParameterizedTest
    @CsvSource({"en, Sergei Lapushkin", "ru, Сергей Лапушкин", ", Сергей Лапушкин"})
    void namesAnUndisclosedPersonToEditors(@Nullable String language, String name) {
        var person = shown(UNDISCLOSED, true);

        assertThat(ActorNames.choose(person, language)).isEqualTo(name);
        assertThat(person.substitute(language)).contains(name);
    }

    @Test
    void prefersTheIdentityToWhatThePublicReads() {
        var publicName =
                """
                , "names": [{"text": "A detainee", "language": "ru", "kind": "PRIMARY"}]\
                """;

        assertThat(ActorNames.choose(shown(UNDISCLOSED + publicName, true), "ru"))
                .isEqualTo("Сергей Лапушкин");
        assertThat(ActorNames.choose(shown(UNDISCLOSED + publicName, false), "ru"))
                .isEqualTo("A detainee");
    }

    @Test
    void tellsAPersonWithoutOrdinalFromAnActorWithoutName() {
        var person = "\"type\": \"UNDISCLOSED_PERSON\", \"disclosure\": \"NOT_REPORTED\"";
        var court = "\"type\": \"COURT\", \"level\": \"SUPREME\"";

        assertThat(ActorNames.choose(shown(person, false), "en")).isEqualTo("Undisclosed person");
        assertThat(ActorNames.choose(shown(court, false), "en")).isEqualTo("Unnamed");
        assertThat(ActorNames.choose(shown(court, false), "ru")).isEqualTo("Без имени");
    }

    @Test
    void substitutesNobodyWhoseNameIsPublic() {
        assertThat(shown("\"type\": \"PERSON\", " + SERGEI, false).substitute("en")).isEmpty();
    }

    private static Actor shown(String fields, boolean isEditor) {
        var document =
                RecordFormat.parse(
                        "{\"id\": \"act_01jsk7gfe0q8z5m2v9c4t1x6bn\", \"status\": \"USABLE\", "
                                + fields
                                + "}");
        var view = new View(isEditor ? Viewer.NEWSROOM : Viewer.ANYBODY, NOW);
        return RecordFormat.read(view.show(document).orElseThrow(), Actor.class);
    }
}
