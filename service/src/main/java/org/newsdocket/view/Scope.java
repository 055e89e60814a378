package org.newsdocket.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may do, as tokens and keys name it. */
public enum Scope {
    /** Read what is public at this moment. */
    RECORD_READ("record:read"),

    /** Read before its time what becomes public by time alone: embargoes, facts not yet known. */
    EMBARGO_READ("embargo:read"),

    /**
     * Read what is kept from everybody: what was withheld or canceled, what a restriction covers,
     * and who an undisclosed person is.
     */
    RESTRICTED_READ("restricted:read"),

    /**
     * Change the record. Who does so reads all of it, confidential sources too: what one may not
     * read can't be changed without doing harm.
     */
    RECORD_WRITE("record:write"),

    /** Follow the record and take it away: changes and exports, as far as one may read. */
    FEED_READ("feed:read"),

    /** Say who may do what; reads nothing by itself. */
    ADMIN("admin");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** As an OAuth 2.0 scope (RFC 6749, section 3.3). */
    @JsonValue
    public String value() {
        return value;
    }

    /** All that there are, for telling what can be given. */
    public static String names() {
        return Arrays.stream(values()).map(Scope::value).collect(Collectors.joining(", "));
    }

    /** Empty where no scope is written so. */
    public static Optional<Scope> of(String value) {
        return Arrays.stream(values()).filter(scope -> scope.value.equals(value)).findFirst();
    }
}
