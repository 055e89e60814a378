package org.newsdocket.exchange.foreign;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.PartialDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What foreign values are in the own form. */
public final class Facts {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String WIKIDATA = "wikidata";
    private static final Pattern WIKIDATA_ITEM = Pattern.compile("Q[1-9]\\d*");
    private static final Pattern WIKIDATA_PAGE =
            Pattern.compile("https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/(Q[1-9]\\d*)");

    private static final Pattern REFERENCE = Pattern.compile("\\[\\[(?=(?:sty|act|stm|prc)_)");

    private Facts() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Text of which nothing is a reference to a record, whatever it looks like. */
    public static String unmarked(String text) {
        return REFERENCE.matcher(text).replaceAll("[ [");
    }

    /** A day, a month or a year; the time of a day is left out. Empty where it is no date. */
    public static Optional<PartialDate> date(String text) {
        int time = text.indexOf('T');
        return PartialDate.parse(time < 0 ? text : text.substring(0, time))
                .filter(date -> date.edtf().indexOf('/') < 0);
    }

    /** ISO 3166-1 alpha-2 in capitals; empty where it is none. */
    public static Optional<String> country(String code) {
        var country = code.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(country) ? Optional.of(country) : Optional.empty();
    }

    /** An item of Wikidata by its number, whatever way it is written; else as it is given. */
    public static Identifier identifier(String scheme, String value) {
        var page = WIKIDATA_PAGE.matcher(value);
        if (page.matches()) {
            return new Identifier(WIKIDATA, page.group(1));
        }
        return scheme.equalsIgnoreCase(WIKIDATA) && WIKIDATA_ITEM.matcher(value).matches()
                ? new Identifier(WIKIDATA, value)
                : new Identifier(scheme, value);
    }

    public static ObjectNode document(Identifier identifier) {
        return object().put("scheme", identifier.scheme()).put("value", identifier.value());
    }

    /** Identifiers, each once. */
    public static ArrayNode documents(Collection<Identifier> identifiers) {
        var documents = list();
        identifiers.stream().distinct().map(Facts::document).forEach(documents::add);
        return documents;
    }

    public static ObjectNode name(String text, String kind) {
        return object().put("text", text).put("kind", kind);
    }

    /** Whether it is an address on the web. */
    public static boolean isWebAddress(String text) {
        try {
            var scheme = new URI(text).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
