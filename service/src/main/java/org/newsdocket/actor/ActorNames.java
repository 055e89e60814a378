package org.newsdocket.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.LanguageTags;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.LocalizedName.NameKind;

/** Which name to print. */
public final class ActorNames {
    private ActorNames() {}

    /** All names that the viewer may know. */
    public static List<LocalizedName> of(Actor actor) {
        if (!(actor instanceof UndisclosedPerson person) || person.identity() == null) {
            return actor.names();
        }
        var names = new ArrayList<>(person.identity().names());
        names.addAll(person.names());
        return names;
    }

    /**
     * The name in the language, or else the primary one; a former name or an alias only where there
     * is no other. Somebody without a name is called by ordinal.
     */
    public static String choose(Actor actor, @Nullable String language) {
        return of(actor).stream()
                .min(Comparator.comparingInt((LocalizedName name) -> rank(name, language)))
                .map(LocalizedName::text)
                .orElseGet(() -> unnamed(actor, language));
    }

    private static int rank(LocalizedName name, @Nullable String language) {
        boolean spoken = isSpoken(name, language);
        boolean usual = name.kind() == NameKind.PRIMARY || name.kind() == NameKind.TRANSLITERATION;
        int kind = name.kind() == NameKind.PRIMARY ? 0 : 1;
        return (usual ? 0 : 4) + (spoken ? 0 : 2) + kind;
    }

    /** A name in ru serves who asks for ru-KG, and the other way round. */
    private static boolean isSpoken(LocalizedName name, @Nullable String language) {
        var own = name.language();
        return language != null
                && own != null
                && (LanguageTags.isIn(own, language) || LanguageTags.isIn(language, own));
    }

    private static String unnamed(Actor actor, @Nullable String language) {
        boolean russian = LanguageTags.isIn(language, "ru");
        if (!(actor instanceof UndisclosedPerson person)) {
            return russian ? "Без имени" : "Unnamed";
        }
        var unknown = russian ? "Неназванное лицо" : "Undisclosed person";
        return person.ordinal() == null ? unknown : unknown + " " + person.ordinal();
    }
}
