package org.newsdocket.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who asks, and of when. Every read of the store takes a View, and only what a View has shown is
 * ever decoded: by id the document is loaded and {@link #show shown}; in lists the same {@link
 * #conditions} filter at the store, so that pages and counts are right.
 *
 * <p>What is restricted now is so in every past view too: an earlier revision of a record is shown
 * to those alone who may see what became of it. And what nobody but editors could see while it
 * stood does not become public afterwards.
 *
 * @param now the moment of the request; one for the whole of it
 * @param recordedBy only what was recorded by then, as it stood then; null for the record as it
 *     stands
 * @param publicBy only what was public by then; null for what the viewer may see now
 */
public record View(
        Viewer viewer, Instant now, @Nullable Instant recordedBy, @Nullable Instant publicBy) {
    /** After every moment that a record can state, and within what BSON can hold. */
    public static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Where an earlier revision holds when the next one was recorded. */
    public static final String SUPERSEDED_AT = "supersededAt";

    /** Where an earlier revision holds what of the current one decides whether it may be seen. */
    public static final String LATER = "later";

    /**
     * Within {@value #LATER}; see {@link #earlierPublicFrom}. {@link #ALWAYS} where the revision
     * was not {@link #wasPublic public while it stood}.
     */
    public static final String PUBLIC_FROM = "publicFrom";

    private static final Condition USABLE =
            new Condition.Is("status", PublicationStatus.USABLE.name());

    /** The latest moment at which time alone can make anything public. */
    private static final Instant BY_TIME = ALWAYS.minusMillis(1);

    /** What no record has. */
    private static final Condition UNREADABLE = new Condition.Is("status", "UNREADABLE");

    private static final Condition NOT_ERASED = new Condition.IsNot("status", Erasure.STATUS);

    /** Of the record as it stands, as far as the viewer may see it now. */
    public View(Viewer viewer, Instant now) {
        this(viewer, now, null, null);
    }

    /** The same viewer's view of other moments; each may be null, as in the View itself. */
    public View asOf(@Nullable Instant recordedBy, @Nullable Instant publicBy) {
        return new View(viewer, now, millis(recordedBy), millis(publicBy));
    }

    /** As exact as a store keeps moments. */
    private static @Nullable Instant millis(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether revisions that do not stand any more are asked for. */
    public boolean isPast() {
        return recordedBy != null && recordedBy.isBefore(now);
    }

    /** What was recorded after this moment is not shown. */
    public Instant recordedAt() {
        return recordedBy != null && recordedBy.isBefore(now) ? recordedBy : now;
    }

    /** Facts that became public after this moment are not shown. */
    public Instant knownAt() {
        var latest = viewer.mayReadAhead() ? ALWAYS : now;
        return publicBy != null && publicBy.isBefore(latest) ? publicBy : latest;
    }

    /**
     * The day, in UTC, on which what is shown could have been said like this: not before it was
     * public, nor with what was recorded later.
     */
    public LocalDate today() {
        boolean isOfRecord = publicBy == null || (isPast() && recordedAt().isBefore(knownAt()));
        var moment = isOfRecord ? recordedAt() : knownAt();
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What a record must meet to be seen at all. */
    public List<Condition> conditions() {
        if (!viewer.mayRead()) {
            return List.of(UNREADABLE);
        }
        var meant = new Condition.Meant(Renditions.AUDIENCE, audience());
        var status = viewer.mayReadRestricted() ? NOT_ERASED : USABLE;
        return knownAt().equals(ALWAYS)
                ? List.of(meant, status)
                : List.of(meant, status, notAfter("embargoedUntil"), notAfter("knownFrom"));
    }

    private Audience audience() {
        return Audience.of(viewer, now, publicBy, knownAt());
    }

    private Condition notAfter(String field) {
        return new Condition.NotAfter(field, knownAt());
    }

    /** What an earlier revision must meet beyond that. The current one meets it too. */
    public List<Condition> conditionsOnEarlier() {
        if (readsAll()) {
            return List.of();
        }
        var latest = viewer.mayReadAhead() ? BY_TIME : now;
        return List.of(
                new Condition.Meant(LATER + "." + Renditions.AUDIENCE, audience()),
                new Condition.NotAfter(LATER + "." + PUBLIC_FROM, latest));
    }

    /** Whether the viewer may see the document, which is meant for them. */
    public boolean shows(ObjectNode document) {
        return allConditions().allMatch(condition -> condition.holdsFor(document));
    }

    /** Whether the document is meant for the viewer: of all renditions of a revision, one is. */
    public boolean isMetBy(ObjectNode document) {
        return allConditions()
                .filter(Condition.Meant.class::isInstance)
                .allMatch(condition -> condition.holdsFor(document));
    }

    /**
     * Whether the viewer may know of the record that a document tells of as a whole, be it in
     * another rendition.
     */
    public boolean showsSomeOf(ObjectNode whole) {
        var audience = audience();
        return Restriction.in(whole).stream()
                        .noneMatch(each -> each.coversAll() && audience.isSubjectTo(each))
                && allConditions()
                        .filter(condition -> !(condition instanceof Condition.Meant))
                        .allMatch(condition -> condition.holdsFor(whole));
    }

    /** Whether no restriction keeps the field from the viewer. */
    public boolean showsField(String field, ObjectNode whole) {
        var audience = audience();
        return Restriction.in(whole).stream()
                .noneMatch(each -> each.fields().contains(field) && audience.isSubjectTo(each));
    }

    /** Whether, at a moment, a record told the viewer who somebody is. */
    public boolean names(ObjectNode whole, Instant moment) {
        var audience = audience();
        return !isUndisclosed(whole)
                && Restriction.in(whole).stream()
                        .filter(each -> each.kind() == Restriction.Kind.IDENTITY)
                        .noneMatch(each -> audience.isSubjectAt(each, moment));
    }

    private static boolean isUndisclosed(ObjectNode document) {
        return document.path("type").asString("").equals("UNDISCLOSED_PERSON");
    }

    private Stream<Condition> allConditions() {
        return Stream.concat(conditions().stream(), conditionsOnEarlier().stream());
    }

    /**
     * The document as this viewer may see it: without facts that are not public yet, without what
     * leads to a confidential source, and without the identity of an undisclosed person. Empty
     * where the viewer may not know that it exists, which can't be told from its not existing. The
     * document given is changed.
     */
    public Optional<ObjectNode> show(ObjectNode document) {
        if (!shows(document)) {
            return Optional.empty();
        }
        Embargo.showIn(document, now, viewer.country());
        ShownRestrictions.keepIn(document, audience(), viewer);
        Identity.showIn(document, viewer.mayReadRestricted());
        FactHiding.hideUnknown(document, knownAt());
        if (!viewer.mayEdit()) {
            ConfidentialSources.hideIn(document);
        }
        return Optional.of(document);
    }

    /**
     * From when on a record meets the conditions of everybody, wherever they are; {@link #ALWAYS}
     * where time alone does not bring it about.
     */
    public static Instant publicFrom(ObjectNode document) {
        if (!USABLE.holdsFor(document)) {
            return ALWAYS;
        }
        var open =
                Stream.of("embargoedUntil", "knownFrom")
                        .map(field -> Condition.moment(document.get(field)))
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        var covering =
                Restriction.in(document).stream()
                        .filter(each -> each.coversAll() && each.countries().isEmpty())
                        .toList();
        return covering.isEmpty() ? open : uncovered(covering, open, document);
    }

    /** The first moment, from when the record was recorded on, at which none of them holds. */
    private static Instant uncovered(
            List<Restriction> covering, Instant open, ObjectNode document) {
        var recorded = Condition.moment(document.get("recordedAt"));
        var from = recorded != null && recorded.isAfter(open) ? recorded : open;
        boolean isOpen = covering.stream().noneMatch(each -> each.holdsAt(from));
        if (isOpen) {
            return open;
        }
        return covering.stream()
                .map(Restriction::until)
                .filter(Objects::nonNull)
                .filter(until -> until.isAfter(from))
                .filter(until -> covering.stream().noneMatch(each -> each.holdsAt(until)))
                .min(Instant::compareTo)
                .orElse(ALWAYS);
    }

    /**
     * From when on everybody may see what a record said in earlier revisions. Before somebody's
     * identity was withheld it may have been told in any words, so they are all withheld with it.
     *
     * @param current the record as it stands now
     */
    public static Instant earlierPublicFrom(ObjectNode current) {
        return isUndisclosed(current) ? ALWAYS : publicFrom(current);
    }

    /**
     * The first moment after another at which, by time alone, everybody may see more of a record or
     * of a fact in it, or a restriction begins or ends; empty where there is none.
     */
    public static Optional<Instant> nextMoment(ObjectNode document, Instant after) {
        var from = publicFrom(document);
        if (from.equals(ALWAYS)) {
            return Optional.empty();
        }
        if (from.isAfter(after)) {
            return Optional.of(from);
        }
        var turns =
                Restriction.in(document).stream()
                        .flatMap(each -> Stream.of(each.from(), each.until()))
                        .filter(Objects::nonNull);
        return Stream.concat(KnownFacts.momentsIn(document), turns)
                .filter(moment -> moment.isAfter(after))
                .min(Instant::compareTo);
    }

    /**
     * Whether the viewer could see a revision while it stood.
     *
     * @param whole the revision, with its own restrictions
     * @param publicFrom see {@link #publicFrom}
     * @param recordedAt when it was recorded
     * @param until when it was superseded, or the moment of the request
     */
    public boolean couldSee(
            ObjectNode whole, Instant publicFrom, Instant recordedAt, Instant until) {
        if (readsAll()) {
            return true;
        }
        var open = viewer.mayReadAhead() && publicFrom.isBefore(ALWAYS) ? recordedAt : publicFrom;
        var from = open.isAfter(recordedAt) ? open : recordedAt;
        var audience = audience();
        var covering = Restriction.in(whole).stream().filter(Restriction::coversAll).toList();
        return Stream.concat(Stream.of(from), covering.stream().map(Restriction::until))
                .filter(moment -> moment != null && !moment.isBefore(from))
                .filter(moment -> moment.isBefore(until))
                .anyMatch(moment ->
                        covering.stream().noneMatch(each -> audience.isSubjectAt(each, moment)));
    }

    /**
     * Whether everybody could see a revision while it stood.
     *
     * @param publicFrom see {@link #publicFrom}
     * @param end when the next one was recorded
     */
    public static boolean wasPublic(Instant publicFrom, Instant end) {
        return publicFrom.isBefore(end);
    }

    /** Whether the viewer may change the record, and so read all that is recorded. */
    public boolean mayEdit() {
        return viewer.mayEdit();
    }

    /** Whether the viewer may know who edits the record, and why. */
    public boolean showsEditing() {
        return viewer.mayEdit();
    }

    /**
     * Takes from a document the facts that were not public yet at a moment, for what is told by
     * those that were.
     */
    public static void keepKnown(ObjectNode document, Instant moment) {
        FactHiding.hideUnknown(document, moment);
    }

    private boolean readsAll() {
        return viewer.mayReadAhead() && viewer.mayReadRestricted();
    }
}
