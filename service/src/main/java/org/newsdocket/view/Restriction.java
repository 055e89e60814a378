package org.newsdocket.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A legal or editorial limit on what may be shown of one record. It stands in the record's own
 * document, so that whoever reads the one reads the other.
 *
 * @param number tells it from the others of its record; the first is 1
 * @param fields what it covers: fields of the record, or one fact of a list as {@code events.KEY};
 *     empty for the record as a whole
 * @param basis the law or order that it rests on
 * @param from when it takes effect; null where it always has been
 * @param until when it lifts by itself, this instant excluded; null where it does not
 * @param countries ISO 3166-1 alpha-2, where it holds; empty for everywhere
 * @param shownAs how the person is told of while {@code IDENTITY} holds; null for other kinds
 */
public record Restriction(
        int number,
        Kind kind,
        List<String> fields,
        @Nullable String basis,
        @Nullable String issuedBy,
        @Nullable Instant from,
        @Nullable Instant until,
        List<String> countries,
        @Nullable Alias shownAs) {
    /** The number of one that nobody imposed; see {@link #ofRevision}. */
    private static final int OF_UNKNOWN_FACTS = 0;

    /** The field of a record's document that holds them. */
    public static final String LIST = "restrictions";

    public Restriction {
        fields = fields == null ? List.of() : List.copyOf(fields);
        countries = countries == null ? List.of() : List.copyOf(countries);
    }

    /** What it limits. */
    public enum Kind {
        /** Who somebody is. */
        IDENTITY,

        /** A record, or fields of it. */
        PUBLICATION,

        /** A record, until a moment that was agreed on. */
        EMBARGO
    }

    /**
     * How an undisclosed person is told of.
     *
     * @param disclosure why the identity is not public; a constant of its enum
     * @param inContextOf id of the proceeding in which they are counted
     * @param ordinal from 1
     */
    public record Alias(
            @Nullable String disclosure, @Nullable String inContextOf, @Nullable Integer ordinal) {}

    /**
     * Under which a revision stands, whatever came later. Of a superseded one, what nobody could
     * see while it stood never becomes public in it: what was restricted all that time stays so,
     * and facts that were not public yet are.
     *
     * @param end when the next one was recorded; null where there is none
     */
    public static List<Restriction> ofRevision(ObjectNode revision, @Nullable Instant end) {
        var own = in(revision);
        if (end == null) {
            return own;
        }
        var recordedAt = Objects.requireNonNull(Condition.moment(revision.get("recordedAt")));
        var all = new ArrayList<Restriction>();
        own.forEach(each ->
                all.add(each.holdsAt(recordedAt) && !each.endsBy(end) ? each.forGood() : each));
        var facts = KnownFacts.unknownBefore(end, revision);
        if (!facts.isEmpty()) {
            all.add(
                    new Restriction(
                            OF_UNKNOWN_FACTS,
                            Kind.EMBARGO,
                            facts,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null));
        }
        return all;
    }

    /** Whether it was not imposed, but keeps what was not public while a revision stood. */
    boolean isOfUnknownFacts() {
        return number == OF_UNKNOWN_FACTS;
    }

    private Restriction forGood() {
        return new Restriction(
                number, kind, fields, basis, issuedBy, from, null, countries, shownAs);
    }

    /** Those that a document holds, in its order. */
    public static List<Restriction> in(JsonNode document) {
        var found = new ArrayList<Restriction>();
        document.path(LIST).forEach(node -> found.add(of(node)));
        return found;
    }

    private static Restriction of(JsonNode node) {
        return new Restriction(
                node.path("number").asInt(0),
                Kind.valueOf(node.path("kind").asString()),
                texts(node.path("fields")),
                text(node, "basis"),
                text(node, "issuedBy"),
                Condition.moment(node.get("from")),
                Condition.moment(node.get("until")),
                texts(node.path("countries")),
                node.get("shownAs") instanceof ObjectNode as
                        ? new Alias(
                                text(as, "disclosure"),
                                text(as, "inContextOf"),
                                as.has("ordinal") ? as.path("ordinal").asInt() : null)
                        : null);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    public boolean holdsAt(Instant moment) {
        return (from == null || !from.isAfter(moment)) && !endsBy(moment);
    }

    /** Whether it does not hold any more, then or later. */
    public boolean endsBy(Instant moment) {
        return until != null && !until.isAfter(moment);
    }

    /** Whether it hides that there is a record at all. */
    public boolean coversAll() {
        return kind != Kind.IDENTITY && fields.isEmpty();
    }

    /** Whether it takes a record back that was published, everywhere and as a whole. */
    public boolean recalls() {
        return kind == Kind.PUBLICATION && coversAll() && countries.isEmpty();
    }

    /** A country that is not known is every country. */
    public boolean holdsIn(@Nullable String country) {
        return countries.isEmpty() || country == null || countries.contains(country);
    }
}
