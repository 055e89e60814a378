package org.newsdocket.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a View decides which restrictions hold for it.
 *
 * @param reach which kinds of restrictions the viewer is free from
 * @param country null where it is not known
 * @param now the moment of the request: what is restricted then is so in every past view
 * @param known the moment whose knowledge is asked for, not after {@code now}: what was restricted
 *     then was not public then
 */
public record Audience(Reach reach, @Nullable String country, Instant now, Instant known) {
    /** Before every moment that a record can state. */
    static final Instant EVER = Instant.parse("0000-01-01T00:00:00Z");

    public Audience {
        now = within(now);
        known = within(known);
    }

    private static Instant within(Instant moment) {
        if (moment.isBefore(EVER)) {
            return EVER;
        }
        return moment.isAfter(View.ALWAYS) ? View.ALWAYS : moment;
    }

    /** Who is free from which kinds of restrictions. */
    public enum Reach {
        PUBLIC,
        AHEAD,
        RESTRICTED,
        ALL;

        static Reach of(boolean ahead, boolean restricted) {
            if (restricted) {
                return ahead ? ALL : RESTRICTED;
            }
            return ahead ? AHEAD : PUBLIC;
        }

        boolean isFreeFrom(Restriction.Kind kind) {
            return switch (kind) {
                case EMBARGO -> this == AHEAD || this == ALL;
                case IDENTITY, PUBLICATION -> this == RESTRICTED || this == ALL;
            };
        }
    }

    /**
     * Who asks what was public by an earlier moment asks it of embargoes too, though they read
     * ahead now.
     */
    static Audience of(Viewer viewer, Instant now, @Nullable Instant publicBy, Instant knownAt) {
        boolean restricted = viewer.mayReadRestricted();
        boolean ahead = viewer.mayReadAhead();
        var asked = ahead && restricted && publicBy != null ? publicBy : now;
        var known = knownAt.isBefore(asked) ? knownAt : asked;
        return new Audience(
                Reach.of(ahead && publicBy == null, restricted), viewer.country(), asked, known);
    }

    boolean isSubjectTo(Restriction restriction) {
        return isMeantBy(restriction) && (restriction.holdsAt(now) || restriction.holdsAt(known));
    }

    private boolean isMeantBy(Restriction restriction) {
        return !isFreeFrom(restriction) && restriction.holdsIn(country);
    }

    /** What never became public could be read by whoever reads more than the public. */
    private boolean isFreeFrom(Restriction restriction) {
        return restriction.isOfUnknownFacts()
                ? reach != Reach.PUBLIC
                : reach.isFreeFrom(restriction.kind());
    }

    /** Whether the restriction keeps something from them at a moment. */
    boolean isSubjectAt(Restriction restriction, Instant moment) {
        return isMeantBy(restriction) && restriction.holdsAt(moment);
    }
}
