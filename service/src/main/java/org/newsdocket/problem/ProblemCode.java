package org.newsdocket.problem;

/** The stable codes of what can go wrong, as clients see them. */
public enum ProblemCode {
    INVALID_ID,
    WRONG_KIND,
    NOT_FOUND,
    INVALID_CURSOR,
    PAGE_SIZE_OUT_OF_RANGE,
    CONFLICTING_ARGUMENTS,
    INVALID_VALUE,
    INVALID_RECORD,
    REQUIRED,
    UNKNOWN_REFERENCE,
    UNKNOWN_KEY,
    DUPLICATE,
    SLUG_TAKEN,
    IMPOSSIBLE_DATE,
    UNSOURCED,
    ROLE_MISMATCH,
    STALE_REVISION,
    IDEMPOTENCY_KEY_REUSED,
    TOO_LARGE,
    FORBIDDEN
}
