package org.newsdocket.exchange;

import java.util.List;

/** The sample record can't be loaded, so that the service does not start. */
final class BrokenSampleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /**
     * @param reasons what is wrong, line by line
     */
    BrokenSampleException(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = reasons;
    }

    List<String> reasons() {
        return reasons;
    }
}
