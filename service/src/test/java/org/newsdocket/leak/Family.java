package org.newsdocket.leak;

import java.util.List;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.record.Record;
import org.newsdocket.view.PublicationStatus;

/**
 * One record of each type, all hidden for the same reasons, or not at all.
 *
 * @param stages as what each of their revisions was hidden, or not
 * @param limit what is imposed after the first one; it is over with the last one if that is later
 * @param tells names of the families whose records these name; the first one where only one can be
 *     named
 */
record Family(String name, List<Hiding> stages, Limit limit, List<String> tells) {
    /** Why a revision is hidden. */
    enum Hiding {
        NONE,
        EMBARGO,
        KNOWN_LATER,
        WITHHELD,
        CANCELED,
        ERASED;

        Audience audience() {
            return switch (this) {
                case NONE -> Audience.EVERYBODY;
                case EMBARGO, KNOWN_LATER -> Audience.AHEAD;
                case WITHHELD, CANCELED -> Audience.CLEARED;
                case ERASED -> Audience.NOBODY;
            };
        }

        PublicationStatus status() {
            return switch (this) {
                case WITHHELD -> PublicationStatus.WITHHELD;
                case CANCELED -> PublicationStatus.CANCELED;
                default -> PublicationStatus.USABLE;
            };
        }
    }

    static final String OPEN = "open";
    static final String RESTRICTED = "restricted";

    Family {
        stages = List.copyOf(stages);
        tells = List.copyOf(tells);
    }

    static Family open(String name, String... tells) {
        return new Family(name, List.of(Hiding.NONE), Limit.NONE, List.of(tells));
    }

    static Family hidden(String name, Hiding... stages) {
        return new Family(name, List.of(stages), Limit.NONE, List.of(OPEN));
    }

    static Family limited(String name, Limit limit) {
        return new Family(name, List.of(Hiding.NONE), limit, List.of(OPEN));
    }

    /** Restricted only while the one in the middle of three revisions stood. */
    static Family limitedOnce(String name, Limit limit) {
        return new Family(
                name, List.of(Hiding.NONE, Hiding.NONE, Hiding.NONE), limit, List.of(OPEN));
    }

    /** Whether what was imposed has ended. */
    boolean isOver() {
        return limit != Limit.NONE && stages.size() > 1;
    }

    /**
     * What covers a revision for good: of a limit that is over, all revisions that stood under it.
     */
    Limit limit(int revision) {
        boolean wasUnder = revision > 0 && revision < stages.size() - 1;
        return isOver() && !wasUnder ? Limit.NONE : limit;
    }

    /** Who may know of the records as they stand now. */
    Audience audience() {
        var audience = stages.getLast().audience();
        return isOver() ? audience : audience.and(limit.audienceOfRecord());
    }

    boolean isHidden() {
        return !audience().isEverybody();
    }

    boolean isErased() {
        return stages.getLast() == Hiding.ERASED;
    }

    /** Without the one that erases all others. */
    int revisions() {
        return isErased() ? stages.size() - 1 : stages.size();
    }

    /**
     * Who may read what a revision says. What is hidden now is so in all of them; what was hidden
     * while it stood stays so, and so does what was once said of somebody undisclosed. That more
     * than editors still see it is not asked for.
     */
    Audience audience(Class<? extends Record> type, int revision) {
        var own = stages.get(revision).audience().and(audience());
        if (revision == stages.size() - 1) {
            return own;
        }
        if (limit(revision) != Limit.NONE) {
            return own.and(limit.audienceOfRecord()).expecting(Audience.EDITORS);
        }
        return own.isEverybody() && type != UndisclosedPerson.class
                ? own
                : own.expecting(Audience.EDITORS);
    }

    /** Who may read the end of an embargo: nobody where a longer one is told of instead. */
    Audience audienceOfEmbargo(Audience audience) {
        return limit == Limit.EMBARGO ? audience.expecting(Audience.NOBODY) : audience;
    }

    /** Who may know who an undisclosed person is. */
    Audience audienceOfIdentity() {
        return limit == Limit.DISCLOSED ? Audience.LATE : Audience.CLEARED;
    }

    /** Who could see the records once, and may so be told that they are gone. */
    boolean couldSee(Reader reader) {
        return stages.stream()
                .anyMatch(stage ->
                        stage != Hiding.ERASED
                                && (stage.audience().includes(reader) || reader.mayEdit()));
    }
}
