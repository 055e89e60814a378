package org.newsdocket.proceeding;

/** Where a person stands in a proceeding, in one word. */
public enum StandingState {
    NOT_CHARGED,
    DETAINED,
    IN_CUSTODY,
    CHARGED,
    ON_TRIAL,
    CONVICTED,
    ACQUITTED,
    CONVICTION_OVERTURNED,
    SERVING_SENTENCE,
    ON_PROBATION,
    RELEASED,
    AMNESTIED,
    AT_LARGE,
    DISPUTED,
    UNKNOWN
}
