package org.newsdocket.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ru", "RU", "ru-KG", "Ru-Cyrl-KG"})
    void knowsALanguageInAnyScriptAndRegion(String tag) {
        assertThat(LanguageTags.isIn(tag, "ru")).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"r", "rue", "run-RW", "en-RU", "ru_KG"})
    void tellsOtherLanguagesApart(@Nullable String tag) {
        assertThat(LanguageTags.isIn(tag, "ru")).isFalse();
    }
}
