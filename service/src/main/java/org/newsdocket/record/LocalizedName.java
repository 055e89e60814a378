package org.newsdocket.record;

import org.jspecify.annotations.Nullable;

/**
 * A name in one language and script (ISO 15924), e.g. "Sergei Lapushkin", en, Latn,
 * TRANSLITERATION.
 */
public record LocalizedName(
        String text, @Nullable String language, @Nullable String script, NameKind kind) {

    public enum NameKind {
        PRIMARY,
        ALIAS,
        FORMER,
        TRANSLITERATION
    }
}
