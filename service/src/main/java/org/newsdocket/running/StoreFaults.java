package org.newsdocket.running;

import java.util.Optional;

/** What a fault tells of the store. */
public interface StoreFaults {
    /** Empty where it tells of something else. */
    Optional<StoreFault> of(Throwable fault);

    /** Returns if the store answers within a few seconds, and fails in its own words if not. */
    void ping();

    /**
     * A fault of the store and of nothing else.
     *
     * @param cause in the words of its driver, which are for the log alone
     */
    record StoreFault(Kind kind, String cause) {}

    /** What is the matter with it. */
    enum Kind {
        /** It does not answer, or takes nothing at this moment. */
        AWAY("UNAVAILABLE", "the store does not answer"),

        /** It answers, and has no room for what was to be written. */
        FULL("STORE_FULL", "the store has no room left");

        private final String code;
        private final String reason;

        Kind(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        /** One of schema/ERRORS.md. */
        public String code() {
            return code;
        }

        /** In words that anybody may read. */
        public String reason() {
            return reason;
        }
    }
}
