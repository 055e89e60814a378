package org.newsdocket.proceeding;

/**
 * Where a person stands in a proceeding, in one word. No event tells that somebody is {@link
 * #ON_TRIAL}, as a hearing can be about custody alone, or {@link #SERVING_SENTENCE}, as a sentence
 * can be under appeal or suspended.
 */
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
