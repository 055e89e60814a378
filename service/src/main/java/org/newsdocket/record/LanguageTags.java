package org.newsdocket.record;

import org.jspecify.annotations.Nullable;

/** Compares BCP 47 tags, which are the same in any case. */
public final class LanguageTags {
    private LanguageTags() {}

    /** Whether the tag names the language, in whatever script or region: ru, RU and ru-KG do. */
    public static boolean isIn(@Nullable String tag, String language) {
        if (tag == null || !tag.regionMatches(true, 0, language, 0, language.length())) {
            return false;
        }
        return tag.length() == language.length() || tag.charAt(language.length()) == '-';
    }
}
