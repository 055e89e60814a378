package org.newsdocket.problem;

/**
 * What a caller did wrong.
 *
 * @param where the argument, field or line that is wrong, e.g. {@code filter.actor}
 */
public record Problem(ProblemCode code, String where, String message) {}
