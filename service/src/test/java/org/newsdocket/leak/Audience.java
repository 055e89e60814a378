package org.newsdocket.leak;

import java.util.function.Predicate;

/**
 * Who may read what was planted.
 *
 * @param expected those among the members who must be able to
 */
record Audience(String name, Predicate<Reader> members, Predicate<Reader> expected) {
    static final Audience EVERYBODY = new Audience("everybody", _ -> true);

    /** Whoever may read before its time what becomes public by time alone. */
    static final Audience AHEAD = new Audience("ahead", Reader::mayReadAhead);

    /** Whoever may read what is kept from everybody. */
    static final Audience CLEARED = new Audience("cleared", Reader::mayReadRestricted);

    static final Audience EDITORS = new Audience("editors", Reader::mayEdit);

    static final Audience NOBODY = new Audience("nobody", _ -> false);

    private Audience(String name, Predicate<Reader> members) {
        this(name, members, members);
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
                        expected.and(other.expected));
    }

    /** The same, of whom no others than these must be able to read it. */
    Audience expecting(Audience others) {
        return new Audience(name, members, members.and(others.members));
    }

    @Override
    public String toString() {
        return name;
    }
}
