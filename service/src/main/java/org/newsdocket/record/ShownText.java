package org.newsdocket.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.MarkedText.Mention;
import org.newsdocket.record.MarkedText.Shown;

/** A text as one viewer may read it. */
public record ShownText(
        String plain, String html, @Nullable String language, List<Mention> mentions) {
    /**
     * With a substitute for each name that the viewer may not read.
     *
     * @param visible the records that the text names and the viewer may know of
     */
    public static ShownText of(RichText text, Map<RecordId, Record> visible) {
        var rendered =
                text.text()
                        .render((id, written) -> {
                            var record = visible.get(id);
                            return record == null
                                    ? new Shown(withheld(id, text.language()), false)
                                    : new Shown(
                                            record.substitute(text.language()).orElse(written),
                                            true);
                        });
        return new ShownText(
                rendered.plain(), rendered.html(), text.language(), rendered.mentions());
    }

    private static String withheld(RecordId id, @Nullable String language) {
        boolean russian = LanguageTags.isIn(language, "ru");
        if (id.kind() == RecordKind.ACTOR) {
            return russian ? "[имя не разглашается]" : "[name withheld]";
        }
        return russian ? "[не разглашается]" : "[withheld]";
    }
}
