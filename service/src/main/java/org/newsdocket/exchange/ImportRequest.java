package org.newsdocket.exchange;

import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param name of the file, for messages and the note of each changeset
 * @param by who is answerable
 * @param known what becomes of a record that is there already
 * @param isTrial whether nothing is recorded
 */
public record ImportRequest(
        Path file, String name, ExchangeFormat format, String by, Known known, boolean isTrial) {

    /** What becomes of a record that is there already. */
    public enum Known {
        /** It becomes what the file says. */
        REVISED,
        /** It stays as it is, whatever the file says. */
        LEFT
    }

    ImportRequest inEarnest() {
        return new ImportRequest(file, name, format, by, known, false);
    }
}
