package org.newsdocket.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.newsdocket.problem.Problem;

/** A form in which records are given and taken. */
public interface ExchangeFormat {
    /** As commands and requests name it: "ninjs", "popolo", "ftm". */
    String name();

    /**
     * Reads a file, as often as it needs to, in memory that does not grow with it: what says what a
     * record is before what ties records together.
     *
     * @param name of the file, for messages
     */
    void read(Path file, String name, Sink sink) throws IOException;

    /**
     * Whether a contribution is all of a record: it replaces what is recorded, and a second one of
     * the same record is a fault.
     */
    default boolean isWhole() {
        return false;
    }

    /** Takes what a file says, one record or one fault at a time. */
    interface Sink {
        void accept(Contribution contribution);

        /**
         * A line or an element that can't be taken; its argument names the file and the line, or
         * the element as in "people.json:persons[3]".
         */
        void broken(Problem problem);

        /**
         * A field that was not understood, by its path as in "renditions[].href"; once for each
         * time that it stands in the file.
         */
        void ignored(String field);

        /** Something that is left out on purpose. */
        void skipped(String where, String reason);
    }
}
