package org.newsdocket.editing;

import org.newsdocket.problem.ProblemCode;

/**
 * What is wrong with one field of a record.
 *
 * @param path within the record, e.g. {@code charges[0].provision.article}; empty for the whole
 */
public record Finding(ProblemCode code, String path, String message) {}
