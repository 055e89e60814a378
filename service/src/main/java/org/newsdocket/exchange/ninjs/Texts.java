package org.newsdocket.exchange.ninjs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.ninjs.NamedText.Paragraph;

/**
 * The texts of an item. Each kind is a list of variants with a role and a type; of one text in
 * several types the one that marks most is taken, the others say nothing more.
 */
final class Texts {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> HTML_ROLES = Set.of("html", "html5", "xhtml");
    private static final Set<String> BODY =
            Set.of("", "main", "text", "body", "html", "html5", "xhtml");
    private static final Set<String> HEADLINE = Set.of("", "main", "headline");
    private static final Set<String> SUMMARY =
            Set.of("", "main", "text", "summary", "lead", "abstract", "short");

    private final NamedText names;

    Texts(NamedText names) {
        this.names = names;
    }

    List<Paragraph> headline(ForeignObject item) {
        return chosen(item.objects("headlines"), HEADLINE);
    }

    List<Paragraph> summary(ForeignObject item) {
        return chosen(item.objects("descriptions"), SUMMARY);
    }

    List<Paragraph> body(ForeignObject item) {
        return chosen(item.objects("bodies"), BODY);
    }

    /** Of a text that stands alone. */
    List<Paragraph> read(ForeignObject variant) {
        pass(variant);
        var text = variant.peek("value");
        return isHtml(variant) ? Paragraphs.ofHtml(text) : Paragraphs.ofText(names.whole(text));
    }

    private List<Paragraph> chosen(List<ForeignObject> variants, Set<String> roles) {
        var same =
                variants.stream()
                        .filter(variant -> roles.contains(role(variant)) && isRead(variant))
                        .toList();
        same.forEach(Texts::pass);
        Optional<ForeignObject> html = same.stream().filter(Texts::isHtml).findFirst();
        return html.or(() -> same.stream().findFirst()).map(this::read).orElse(List.of());
    }

    private static void pass(ForeignObject variant) {
        variant.pass("value", "role", "contentType", "contenttype");
        variant.pass("charCount", "charcount", "wordCount", "wordcount");
    }

    static String role(ForeignObject variant) {
        return variant.peek("role").toLowerCase(Locale.ROOT);
    }

    private static boolean isHtml(ForeignObject variant) {
        var type = type(variant);
        return type.isEmpty()
                ? HTML_ROLES.contains(role(variant)) || variant.peek("value").startsWith("<")
                : HTML.contains(type);
    }

    private static boolean isRead(ForeignObject variant) {
        var type = type(variant);
        return type.isEmpty() || type.equals("text/plain") || HTML.contains(type);
    }

    /** Without what stands behind it, such as the character set. */
    private static String type(ForeignObject variant) {
        var type = variant.peek("contentType", "contenttype").toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(type.split(";", 2)[0]).strip();
    }
}
