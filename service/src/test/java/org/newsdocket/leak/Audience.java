package org.newsdocket.leak;

import java.util.function.Predicate;

/**
 * Who may read what was planted.
 *
 * @param expected those among the members who must be able to
 * @param isLate whether all but the cleared may read it only since it was disclosed, and not in
 *     earlier views
 */
record Audience(
        String name, Predicate<Reader> members, Predicate<Reader> expected, boolean isLate) {
    static final Audience EVERYBODY = new Audience("everybody", _ -> true);

    /** Whoever may read before its time what becomes public by time alone. */
    static final Audience AHEAD = new Audience("ahead", Reader::mayReadAhead);

    /** Whoever may read what is kept from everybody. */
    static final Audience CLEARED = new Audience("cleared", Reader::mayReadRestricted);

    /** Where nothing is restricted, or by whoever may read what is. */
    static final Audience ELSEWHERE =
            new Audience("elsewhere", reader -> reader.mayReadRestricted() || reader.isElsewhere());

    /** All may read it; it is shown to those from whom something is kept. */
    static final Audience SUBJECT =
            new Audience("everybody", _ -> true, reader -> !reader.mayReadRestricted(), false);

    /** Everybody, since it was disclosed. */
    static final Audience LATE = new Audience("everybody, late", _ -> true, _ -> true, true);

    /** Whoever is somebody. */
    static final Audience KNOWN =
            new Audience("who shows a key", reader -> !reader.equals(Reader.ANYBODY));

    static final Audience EDITORS = new Audience("editors", Reader::mayEdit);

    static final Audience NOBODY = new Audience("nobody", _ -> false);

    private Audience(String name, Predicate<Reader> members) {
        this(name, members, members, false);
    }

    boolean includes(Reader reader) {
        return members.test(reader);
    }

    boolean expects(Reader reader) {
        return expected.test(reader);
    }

    boolean isEverybody() {
        return equals(EVERYBODY);
    }

    /** Whoever belongs to both. */
    Audience and(Audience other) {
        if (isEverybody() || equals(other)) {
            return other;
        }
        return other.isEverybody()
                ? this
                : new Audience(
                        name + " and " + other.name,
                        members.and(other.members),
                        expected.and(other.expected),
                        isLate || other.isLate);
    }

    /** The same, of whom no others than these must be able to read it. */
    Audience expecting(Audience others) {
        return new Audience(name, members, members.and(others.members), isLate);
    }

    @Override
    public String toString() {
        return name;
    }
}
