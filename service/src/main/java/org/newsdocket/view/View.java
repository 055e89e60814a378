package org.newsdocket.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who asks, and of when. Every read of the store takes a View, and only what a View has shown is
 * ever decoded: by id the document is loaded and {@link #show shown}; in lists the same {@link
 * #conditions} filter at the store, so that pages and counts are right.
 *
 * @param now the moment of the request; one for the whole of it
 */
public record View(Clearance clearance, Instant now) {
    /** After every moment that a record can state, and within what BSON can hold. */
    public static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Condition USABLE =
            new Condition.Is("status", PublicationStatus.USABLE.name());

    /** Facts that became public after this moment are not shown. */
    public Instant knownAt() {
        return isEditor() ? ALWAYS : now;
    }

    /** What a record must meet to be seen at all. */
    public List<Condition> conditions() {
        if (isEditor()) {
            return List.of();
        }
        return List.of(
                USABLE,
                new Condition.NotAfter("embargoedUntil", now),
                new Condition.NotAfter("knownFrom", knownAt()));
    }

    /**
     * The document as this viewer may see it: without facts that are not public yet, without what
     * leads to a confidential source, and without the identity of an undisclosed person. Empty
     * where the viewer may not know that it exists, which can't be told from its not existing. The
     * document given is changed.
     */
    public Optional<ObjectNode> show(ObjectNode document) {
        if (!conditions().stream().allMatch(condition -> condition.holdsFor(document))) {
            return Optional.empty();
        }
        Embargo.showIn(document, now);
        Identity.showIn(document, isEditor());
        KnownFacts.keepIn(document, knownAt());
        if (!isEditor()) {
            ConfidentialSources.hideIn(document);
        }
        return Optional.of(document);
    }

    /**
     * From when on a record meets the conditions of everybody; {@link #ALWAYS} where time alone
     * does not bring it about.
     */
    public static Instant publicFrom(ObjectNode document) {
        if (!USABLE.holdsFor(document)) {
            return ALWAYS;
        }
        return Stream.of("embargoedUntil", "knownFrom")
                .map(field -> Condition.moment(document.get(field)))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /**
     * Whether the viewer may read what a record said in earlier revisions. Before somebody's
     * identity was withheld it may have been told in any words, so they are all withheld with it.
     *
     * @param current the record as it stands now
     */
    public boolean showsEarlier(ObjectNode current) {
        return isEditor() || !current.path("type").asString("").equals("UNDISCLOSED_PERSON");
    }

    /** Whether the viewer may change the record, and so read all that is recorded. */
    public boolean mayEdit() {
        return isEditor();
    }

    /** Whether the viewer may know who edits the record, and why. */
    public boolean showsEditing() {
        return isEditor();
    }

    /**
     * Takes from a document the facts that were not public yet at a moment, for what is told by
     * those that were.
     */
    public static void keepKnown(ObjectNode document, Instant moment) {
        KnownFacts.keepIn(document, moment);
    }

    private boolean isEditor() {
        return clearance == Clearance.EDITOR;
    }
}
