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
    STALE_REVISION,
    TOO_LARGE
}
